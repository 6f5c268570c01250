import { Lines } from "../../text/lines.ts";
import { deployables } from "../files/deployables.ts";
import { isOwnCode } from "../files/kinds-of-file.ts";
import type { Gap } from "../survey.ts";
import { surveyor } from "../surveyor.ts";

/**
 * What shows that a file serves requests, in languages whose routes nobody reads. Whoever adds a surveyor of the routes of a language
 * takes its line away.
 */
const languages: readonly { readonly language: string; readonly file: RegExp; readonly serves: RegExp }[] = [
  {
    language: "Python, beside FastAPI, Starlette, Flask and Django,",
    file: /\.py$/,
    serves:
      /^[ \t]*(?:from|import)[ \t]+(?:aiohttp(?:\.web|[ \t]+import[ \t]+web)|tornado\.web|bottle|falcon|litestar|robyn|chalice|pyramid|connexion|http\.server|ninja_extra)\b/m,
  },
  {
    language: "Go, beside the frameworks that are known,",
    file: /\.go$/,
    serves:
      /"(?:github\.com\/(?:valyala\/fasthttp|beego\/|kataras\/iris|emicklei\/go-restful|danielgtaylor\/huma|bufbuild\/connect-go)[^"]*)"/,
  },
  {
    language: "C# and F#, beside ASP.NET,",
    file: /\.(?:cs|fs)$/,
    serves: /\busing (?:FastEndpoints|Nancy|ServiceStack|Giraffe|HotChocolate)\b|\bopen (?:Giraffe|Saturn|Suave)\b/,
  },
  {
    language: "Ruby, beside Rails,",
    file: /(?:\.rb|(?:^|\/)config\.ru)$/,
    serves: /\bSinatra::|\brequire ["']sinatra|\bGrape::API\b|\bHanami\b|\bRoda\b/,
  },
  {
    language: "PHP, beside Laravel, Slim and Symfony,",
    file: /\.php$/,
    serves:
      /@Route\(|\buse (?:Cake|Phalcon|CodeIgniter|yii|Laminas)\\|\$_(?:GET|POST|REQUEST)\b|\$_SERVER\[["']REQUEST_/,
  },
  {
    language: "Rust, beside axum, actix-web and Rocket,",
    file: /\.rs$/,
    serves: /\buse (?:warp|poem|salvo|tide|gotham)\b/,
  },
  {
    language: "Java and Kotlin, beside Spring, Jakarta REST, Micronaut and Ktor,",
    file: /\.(?:java|kt)$/,
    serves:
      /^import (?:static )?(?:javax|jakarta)\.servlet\.annotation|^import io\.(?:javalin|vertx\.ext\.web|helidon)|^import (?:static )?spark\.Spark|^import ratpack\.|^import com\.sun\.net\.httpserver/m,
  },
  {
    language: "Scala",
    file: /\.scala$/,
    serves: /\bakka\.http|\bpekko\.http|\bplay\.api\.mvc|\bhttp4s\b|\bzio\.http|\btapir\b/,
  },
  { language: "Elixir", file: /\.exs?$/, serves: /\bPhoenix\.Router\b|, :router\b|\buse Plug\.Router\b/ },
  { language: "Dart", file: /\.dart$/, serves: /package:(?:shelf|dart_frog|serverpod)/ },
  { language: "Swift", file: /\.swift$/, serves: /^import (?:Vapor|Hummingbird)\b/m },
  { language: "C++", file: /\.(?:cc|cpp|cxx|hpp)$/, serves: /\b(?:crow|drogon|httplib|oatpp|Pistache)::|CROW_ROUTE/ },
  { language: "Clojure", file: /\.cljc?$/, serves: /\[(?:compojure|reitit|ring\.adapter)/ },
];

/** Servers in languages whose routes nobody reads, so that an endpoint that is not found may still be there. */
export const unreadServers = surveyor<readonly [language: string, line: number, sign: string]>({
  id: "unread-servers",
  title: "servers whose routes are not read",
  kinds: [],
  wants: (path) => languages.some(({ file }) => file.test(path)) && isOwnCode(path),
  read({ path, text }) {
    for (const { language, file, serves } of languages) {
      const found = file.test(path) ? serves.exec(text) : null;
      if (found) return [language, new Lines(text).lineAt(found.index), found[0].trim().slice(0, 60)];
    }
    return null;
  },
  join(files, site) {
    const within = deployables(site.files);
    const targets = new Map<string, Gap>();
    for (const [path, [language, line, sign]] of files) {
      const target = within(path);
      const why = `Routes in ${language} are not read, and ${path}:${line} has ${JSON.stringify(sign)}.`;
      if (!targets.has(target)) targets.set(target, { kind: "endpoint", within: target, why });
    }
    return [...targets].map(([target, gap]) => ({
      source: "unread-servers",
      target,
      knows: [],
      gaps: [gap],
      elements: [],
      problems: [],
    }));
  },
});
