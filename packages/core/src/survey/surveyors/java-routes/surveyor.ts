import { isOwnCode } from "../../files/kinds-of-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { surveyor } from "../../surveyor.ts";
import { readKtor } from "./ktor.ts";
import { readSettings } from "./settings.ts";
import { readSpring } from "./spring.ts";

const code = /\.(?:java|kt)$/;
const settings = /(?:^|\/)application\.(?:ya?ml|properties)$/;

/** The routes of code in Java and Kotlin: controllers of Spring, Jakarta REST and Micronaut, and the blocks of Ktor. */
export const javaRoutes = surveyor<RouteFile>({
  id: "java-routes",
  title: "routes in Java and Kotlin",
  kinds: ["endpoint", "control"],
  wants: (path) => (code.test(path) || settings.test(path)) && isOwnCode(path),
  read: ({ path, text }) => (code.test(path) ? (readKtor(text) ?? readSpring(text, path)) : readSettings(text, path)),
  join(files, site) {
    const declaring = new Map<string, string[]>();
    for (const [path, { scopes }] of files)
      for (const { key } of scopes) declaring.set(key, [...(declaring.get(key) ?? []), path]);
    const told = new Map([...files].map(([path, file]) => [path, withAbsent(file, declaring)]));
    return routeSurveys("java-routes", told, site, (_, name) => declaring.get(name) ?? []);
  },
});

/** Says of a controller without mappings of its own that those of its interface, often made by a tool, are not here. */
function withAbsent(file: RouteFile, declaring: ReadonlyMap<string, unknown>): RouteFile {
  const mapped = new Set(file.routes.map(({ scope }) => scope));
  const absent = (file.mounts ?? []).filter(
    ({ on, of }) =>
      !mapped.has(on) &&
      !declaring.has(of.name) &&
      /(?:Api|Controller|Resource|Endpoint|Operations)$/.test(of.name) &&
      file.scopes.some(({ key, root }) => key === on && root),
  );
  return absent.length === 0
    ? file
    : {
        ...file,
        unread: [
          ...(file.unread ?? []),
          ...absent.map(({ on, of, line }) => ({
            line,
            why: `${on} takes them from ${of.name}, which is not in the repository`,
          })),
        ],
      };
}
