import { cLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import { surveyor } from "../../surveyor.ts";
import { LaravelReader } from "./laravel.ts";
import { readPrefix } from "./settings.ts";
import { symfonyRoutes } from "./symfony.ts";

const inRoutes = /(?:^|\/)routes\/(?:[\w-]+\/)?[\w.-]+\.php$/;
const calls = /\bRoute::\w+\(|->group\(|\brequire\b.*routes/;
const settings = /(?:^|\/)config\/routes(?:\/[\w-]+)?\.ya?ml$/;
const slim = /\bSlim\\|RouteCollectorProxy|AppFactory::/;

/** The routes of PHP: of Laravel, Lumen and Slim by calls, of Symfony by attributes. */
export const phpRoutes = surveyor<RouteFile>({
  id: "php-routes",
  title: "routes in PHP",
  kinds: ["endpoint", "control"],
  wants: (path) => (path.endsWith(".php") || settings.test(path)) && isOwnCode(path),
  read({ path, text }) {
    if (settings.test(path)) return readPrefix(text);
    const byCalls = inRoutes.test(path) || calls.test(text) || slim.test(text);
    const byAttributes = /#\[(?:[\w\\]*\\)?Route\(|#\[ApiResource/.test(text);
    if ((!byCalls && !byAttributes) || isGenerated(path, text)) return null;
    const code = tokenize(withoutHashes(text), cLike);
    const lines = new Lines(code.text);
    const lineAt = (at: number): number => lines.lineAt(code.tokens[at]?.from ?? 0);
    if (byAttributes) return symfonyRoutes(code, lineAt);
    const registrar =
      inRoutes.test(path) || slim.test(text) ? /^(?:Route|\$(?:router|app|group|api|routes?|r))$/ : /^Route$/;
    const { routes, mounts = [], unread = [] } = new LaravelReader(code, lineAt, registrar).read();
    if (routes.length + mounts.length + unread.length === 0) return null;
    const entered = /(?:^|\/)routes\/(?:api|web)\.php$/.test(path) || !inRoutes.test(path);
    const other = /(?:^|\/)routes\/(?:console|channels)\.php$/.test(path);
    const base = /apiPrefix:\s*'([\w/-]{0,80})'/.exec(text)?.[1];
    return {
      scopes: [{ key: "routes", line: 1, root: entered, ...(other ? { idle: true } : {}) }],
      routes,
      mounts,
      unread,
      ...(base === undefined ? {} : { constants: { apiPrefix: base } }),
    };
  },
  join(files, site) {
    const mounted = new Set([...files.values()].flatMap(({ mounts = [] }) => mounts.map(({ of }) => of.file ?? "")));
    const api =
      [...files.values()].find(({ constants }) => constants?.["apiPrefix"] !== undefined)?.constants?.["apiPrefix"] ??
      "api";
    const told = new Map(
      [...files].map(([path, file]) => [
        path,
        path.endsWith("routes/api.php") && !mounted.has("routes/api.php") ? under(file, api) : file,
      ]),
    );
    return routeSurveys("php-routes", told, site, (from, name) => {
      const folder = from.slice(0, from.lastIndexOf("/") + 1);
      return [...files.keys()].filter(
        (path) => path === `${folder}${name}` || path === name || (name.includes("/") && path.endsWith(`/${name}`)),
      );
    });
  },
});

/** Files for calls of programs stand under a prefix of their own, unless the application says another. */
const under = (file: RouteFile, prefix: string): RouteFile => ({
  ...file,
  scopes: file.scopes.map((scope) => ({ ...scope, prefix })),
});

/** Comments that begin with `#` and are no attributes are blanked, every other character keeps its place. */
const withoutHashes = (text: string): string =>
  text.replace(/^([ \t]*)#(?!\[)[^\n]*/gm, (line, blank: string) => blank.padEnd(line.length));
