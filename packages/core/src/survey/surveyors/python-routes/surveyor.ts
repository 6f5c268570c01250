import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { nameOf } from "../../files/paths.ts";
import { lookup } from "../../routes/lookup.ts";
import type { Reference, RouteFile, Unread } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import type { SourceFile } from "../../site.ts";
import { surveyor } from "../../surveyor.ts";
import { pythonResolver } from "../python-imports/resolve.ts";
import { readDjangoUrls } from "./django-urls.ts";
import type { PythonFile } from "./facts.ts";
import { Reading } from "./reading.ts";
import { readStarlette } from "./starlette.ts";
import { withViews } from "./serve-views.ts";
import { readServers } from "./servers.ts";
import { readSettings } from "./settings.ts";
import { readViews } from "./views.ts";

const hint =
  /\b(?:FastAPI|APIRouter|Starlette|starlette|Flask|\w*Blueprint|Quart|APIFlask|Sanic|include_router|register_blueprint|add_resource|add_url_rule|add_api_route|urlpatterns|ROOT_URLCONF|DEFAULT_PERMISSION_CLASSES|\w*Router|\w*Mixin|\w*View|\w*ViewSet|\w*Resource|\w*Serializer|api_view|require_\w+|login_required|permission_required|Namespace)\b|^[ \t]*@[\w.]+\.(?:route|get|post|put|patch|delete|api_route)\(|^[ \t]*\w+(?:\s*:\s*\w+)?\s*=\s*["']\/\w/m;
const longestPackage = 20_000;

/** The routes of Python: of FastAPI, Starlette and Flask, of Django and its REST framework. */
export const pythonRoutes = surveyor<PythonFile>({
  id: "python-routes",
  title: "routes in Python",
  kinds: ["endpoint", "control"],
  wants: (path) => path.endsWith(".py") && isOwnCode(path),
  read: readPython,
  join(files, site) {
    if (![...files.values()].some(({ scopes }) => scopes.length > 0)) return [];
    const lead = pythonResolver(site.files);
    const resolve = (from: string, what: string): readonly string[] => {
      const led = lead(from, what);
      return typeof led === "string" ? [] : led;
    };
    const known = withOutermost(withModules(files, resolve), resolve);
    return routeSurveys("python-routes", withAbsent(withViews(known, resolve), resolve), site, resolve);
  },
});

function readPython({ path, text }: SourceFile): PythonFile | null {
  const isPackage = nameOf(path) === "__init__.py" && text.length < longestPackage && text.includes("import");
  if ((!isPackage && !hint.test(text)) || isGenerated(path, text)) return null;
  const reading = new Reading(text);
  readServers(reading);
  readStarlette(reading);
  readDjangoUrls(reading);
  readViews(reading);
  readSettings(reading);
  return reading.facts(isPackage);
}

/** What is taken from a package and is a module of it stands for the module as a whole. */
function withModules(
  files: ReadonlyMap<string, PythonFile>,
  resolve: (from: string, what: string) => readonly string[],
): ReadonlyMap<string, PythonFile> {
  const told = (from: string, to: Reference): Reference => {
    const [module, name] = to.file?.split(":") ?? [];
    if (module === undefined || name === undefined) return to;
    const [path] = resolve(from, to.file!);
    return path &&
      path !== from &&
      (path.endsWith(`/${name}.py`) || path.endsWith(`/${name}/__init__.py`) || path === `${name}.py`) &&
      resolve(from, module)[0] !== path
      ? { name: "default", file: to.file! }
      : to;
  };
  return new Map(
    [...files].map(([path, file]) => [
      path,
      file.names
        ? { ...file, names: Object.fromEntries(Object.entries(file.names).map(([name, to]) => [name, told(path, to)])) }
        : file,
    ]),
  );
}

/** Where the settings name the outermost list of routes, a list that nothing includes is served by nobody. */
function withOutermost(
  files: ReadonlyMap<string, PythonFile>,
  resolve: (from: string, what: string) => readonly string[],
): ReadonlyMap<string, PythonFile> {
  const outermost = new Set<string>();
  for (const [path, { outermost: module }] of files)
    if (module) for (const each of resolve(path, module)) outermost.add(each);
  if (outermost.size === 0) return files;
  return new Map(
    [...files].map(([path, file]) => [
      path,
      outermost.has(path)
        ? file
        : {
            ...file,
            scopes: file.scopes.map((scope) =>
              scope.key === "urlpatterns" ? { ...scope, root: false, idle: true } : scope,
            ),
          },
    ]),
  );
}

/** Says of lists that are included and are not here that they are not. */
function withAbsent(
  files: ReadonlyMap<string, RouteFile>,
  resolve: (from: string, what: string) => readonly string[],
): ReadonlyMap<string, RouteFile> {
  const find = lookup(files, resolve);
  return new Map(
    [...files].map(([path, file]) => {
      const lists = new Set(
        file.scopes.filter(({ key }) => /urlpatterns|^\w+_(?:urls|patterns)/.test(key)).map(({ key }) => key),
      );
      const absent = (file.mounts ?? [])
        .filter(({ on, of }) => lists.has(on) && find(path, of).length === 0)
        .map(
          ({ on, of, prefix, line }): Unread => ({
            line,
            why: `${of.name.replace(/^module /, "")} is not in the repository, or has no list of routes`,
            under: { scope: on, path: prefix },
            foreign: true,
          }),
        );
      return [path, absent.length === 0 ? file : { ...file, unread: [...(file.unread ?? []), ...absent] }];
    }),
  );
}
