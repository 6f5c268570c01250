import { Lines } from "../../../text/lines.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { routeSurveys } from "../../routes/surveys.ts";
import type { SourceFile } from "../../site.ts";
import { surveyor } from "../../surveyor.ts";
import { scriptResolver } from "../script-imports/resolve.ts";
import { isSettings, readSettings, type ScriptSettings } from "../script-imports/settings.ts";
import { readBareServer } from "./bare-server.ts";
import { CallReader } from "./calls.ts";
import { isPlaced } from "./placed.ts";
import { readByPath } from "./by-path.ts";
import { withAnswers } from "./by-path-answers.ts";
import { isNode, type Node } from "../../values/tree.ts";
import { isUnreadFramework } from "./frameworks.ts";
import { readNest, withVersions } from "./nest.ts";
import { withValidations } from "./validation.ts";
import { withResponses } from "./response-answers.ts";

interface ScriptRoutes {
  readonly routes?: RouteFile;
  readonly settings?: ScriptSettings;
}

const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

/** Words without which a file registers no routes by calls. */
const calls =
  /\bcreateServer\(|\.\s*(?:get|post|put|patch|delete|del|all|use|route|register|addHook|mount|openapi|group|basePath)\s*(?:<[^>(){}]{0,200}>)?\(|\b(?:express|[Rr]outer|fastify|Hono|Koa|Elysia|restify)\b|\.forEach\(/;
/** Words of servers: files that only call others have none of them. */
const serving = /\b(?:express|fastify|koa|hono|polka|restify|hapi|elysia|[\w$]*[rR]outer|[rR]outes?|app|server)\b/i;
/** Files that pass on what others export. */
const passing =
  /\bexport\s*(?:\*|\{[^}]{0,2000}\})\s*from\b|\bmodule\.exports\s*=\s*(?:require\b|\{)|\bexports\.\w+\s*=\s*require\b/;
const constants = /\b(?:const|export)\s+[A-Z][A-Z\d_]*\s*=\s*[{"'`]/;

/** Files of handlers, which routers elsewhere are given. */
const answering =
  /\b(?:res|response|reply)\s*\.\s*(?:status|code|json|send|sendStatus|end)\s*\(|\bstatusCode\s*:|\b(?:c|ctx|context)\s*\.\s*json\s*\(/;
/** Files of schemas, by which routes elsewhere are validated. */
const schemas = /\b(?:Joi|z|zod|yup)\.(?:strictO|o)bject\(/;
const bareServer = /\bcreateServer\(\s*(?:async\s*)?(?:function\b|\(?\s*_?req)/;
/** Files whose functions take the requests of a server without a framework. */
const takesRequests = /["'](?:node:)?https?["']|\bIncomingMessage\b/;
const pathLike = /["'`]\/[\w/:{}.-]{0,100}["'`]/;
const longestBarrel = 10_000;

/** The routes of JavaScript and TypeScript: of servers, of controllers, and of files whose path is the route. */
export const scriptRoutes = surveyor<ScriptRoutes>({
  id: "script-routes",
  title: "routes in TypeScript and JavaScript",
  kinds: ["endpoint", "control"],
  wants: (path) => isSettings(path) || (isScript(path) && isOwnCode(path)),
  read(file) {
    if (isSettings(file.path)) {
      const settings = readSettings(file.path, file.text);
      return settings && { settings };
    }
    const routes = readScript(file);
    return routes && { routes };
  },
  join(files, site) {
    const settings = new Map<string, ScriptSettings>();
    const routes = new Map<string, RouteFile>();
    for (const [path, facts] of files) {
      if (facts.settings) settings.set(path, facts.settings);
      if (facts.routes) routes.set(path, facts.routes);
    }
    if (routes.size === 0) return [];
    const lead = scriptResolver(settings, site);
    const resolve = (from: string, file: string): readonly string[] => {
      const led = lead(from, file);
      return typeof led === "string" ? [] : led;
    };
    const known = withValidations(withVersions(routes, site.files), resolve);
    return routeSurveys("script-routes", known, site, resolve);
  },
});

function readScript(file: SourceFile): RouteFile | null {
  const { path, text } = file;
  const mayCall =
    (calls.test(text) && serving.test(text)) ||
    (text.length < longestBarrel && passing.test(text)) ||
    (constants.test(text) && pathLike.test(text)) ||
    answering.test(text) ||
    schemas.test(text);
  const mayNest = /@(?:\w*Controller|Route|Resolver)\s*\(|setGlobalPrefix|enableVersioning/.test(text);
  const place = readByPath(path, text);
  const program = place ? file.script()?.program : null;
  const byPath =
    place && isNode(program) ? withAnswers(withResponses(place, program), program, new Lines(text)) : place;
  const mayCompare = takesRequests.test(text) && /\bmethod\b/.test(text) && /["'`/]\^?\\?\//.test(text);
  if ((!mayCall && !mayNest && !mayCompare && !byPath) || isGenerated(path, text)) return byPath;
  const script = file.script();
  if (!script) return byPath;
  const lines = new Lines(text);
  const unread = script.module.staticImports
    .filter(({ moduleRequest }) => isUnreadFramework(moduleRequest.value))
    .map(({ moduleRequest, start }) => ({
      line: lines.lineAt(start),
      why: `routes of ${moduleRequest.value} are not followed`,
    }));
  const bare = bareServer.exec(text);
  const at = place?.routes[0]?.path;
  const own = typeof at === "string" ? at : undefined;
  const called = mayCall || own ? new CallReader(text, lines).read(script.program, own) : null;
  // What is registered on that which the file exports tells more than its path does.
  const isRegistered = called?.routes.some(({ scope }) => isPlaced(scope)) === true;
  // What stands before the routes of a framework compares paths too.
  const isBare = mayCompare && (called?.routes.length ?? 0) === 0 && isNode(script.program);
  const compared = isBare ? readBareServer(lines, script.program as Node) : null;
  if (bare && !compared && /\breq(?:uest)?\.url\b/.test(text))
    unread.push({ line: lines.lineAt(bare.index), why: "a server without a framework looks at addresses itself" });
  const found = [
    isRegistered ? null : byPath,
    compared,
    called,
    mayNest ? readNest(text, lines, script.program) : null,
  ].filter((each) => each !== null);
  if (found.length === 0 && unread.length === 0) return null;
  return together(found, unread);
}

/** What several readers found in one file. */
function together(found: readonly RouteFile[], unread: NonNullable<RouteFile["unread"]>): RouteFile {
  return {
    scopes: found.flatMap(({ scopes }) => scopes),
    routes: found.flatMap(({ routes }) => routes),
    mounts: found.flatMap(({ mounts = [] }) => mounts),
    names: Object.assign({}, ...found.map(({ names = {} }) => names)) as NonNullable<RouteFile["names"]>,
    passes: found.flatMap(({ passes = [] }) => passes),
    constants: Object.assign({}, ...found.map(({ constants = {} }) => constants)) as NonNullable<
      RouteFile["constants"]
    >,
    unread: [...found.flatMap(({ unread: own = [] }) => own), ...unread],
    ...Object.assign({}, ...found.map(({ answers }) => (answers === undefined ? {} : { answers }))),
    ...Object.assign({}, ...found.map(({ taken }) => (taken === undefined ? {} : { taken }))),
    ...Object.assign({}, ...found.map(({ bodies }) => (bodies === undefined ? {} : { bodies }))),
    ...Object.assign({}, ...found.map(({ schemas: own }) => (own === undefined ? {} : { schemas: own }))),
    ...(found.some(({ takesBefore }) => takesBefore) ? { takesBefore: true as const } : {}),
    everywhere: found.flatMap(({ everywhere = [] }) => everywhere),
    ...Object.assign({}, ...found.map(({ base }) => (base === undefined ? {} : { base }))),
  };
}
