import { isMark, isWord, textOf } from "../../../notation/code/reach.ts";
import { type Code, cLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { isGenerated } from "../../files/kinds-of-file.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Mount, PathText, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";
import { askedInside, insideCheck } from "../../routes/asked-inside.ts";
import { statusesOf, stretchOf } from "./answers.ts";
import { type Annotation, guardOf, pathText, valuesOf } from "./annotations.ts";
import { loginRoutes } from "./login-routes.ts";
import { functionalRoutes } from "./functional.ts";
import { jaxRoutes } from "./jax-rs.ts";
import { isMicronaut, micronautRoutes } from "./micronaut.ts";
import { ruleChains } from "./security.ts";
import { takenBy } from "./spring-parameters.ts";
import { constantsIn, type DeclaredType, typesOf } from "./types.ts";

const hint =
  /@(?:Application)?Path\(|@(?:Get|Post|Put|Patch|Delete|Request)Mapping\b|@(?:Rest)?Controller\b|SecurityFilterChain|SecurityWebFilterChain|WebSecurityConfigurerAdapter|RouterFunction\b|@RepositoryRestResource|\b(?:String|const val)\s+[A-Z\d_]+\s*=\s*"\//;

/** Reads controllers by their annotations: of Spring MVC and WebFlux, with the interfaces whose mappings they take over, of Jakarta REST and Micronaut. */
export function readSpring(text: string, path: string): RouteFile | null {
  if (!hint.test(text) || isGenerated(path, text)) return null;
  const code = tokenize(text, cLike);
  const lines = new Lines(code.text);
  const types = typesOf(code);
  const micronaut = isMicronaut(text) ? micronautRoutes(code, lines, types) : null;
  const read = micronaut ? [] : types.map((type) => readType(code, lines, type));
  const functional = functionalRoutes(code, lines);
  const resources = jaxRoutes(code, lines, types);
  const login = loginRoutes(code, lines);
  const constants = constantsIn(types);
  const chains = ruleChains(code, lines);
  // Where rules are read, they tell more than that there are some.
  const everywhere = chains.some(({ partial }) => !partial) ? [] : chainsOf(code, lines);
  const file: RouteFile = {
    scopes: [
      ...read.flatMap(({ scopes }) => scopes),
      ...functional.scopes,
      ...resources.scopes,
      ...login.scopes,
      ...(micronaut?.scopes ?? []),
    ],
    routes: [
      ...read.flatMap(({ routes }) => routes),
      ...functional.routes,
      ...resources.routes,
      ...login.routes,
      ...(micronaut?.routes ?? []),
    ],
    mounts: read.flatMap(({ mounts }) => mounts),
    unread: [...read.flatMap(({ unread }) => unread), ...functional.unread],
    ...(Object.keys(constants).length > 0 ? { constants } : {}),
    ...(everywhere.length > 0 ? { everywhere } : {}),
    ...(everywhere.length === 0 && chains.length > 0 ? { chains } : {}),
    ...(resources.base === undefined ? {} : { base: resources.base }),
  };
  return file;
}

interface ReadType {
  readonly scopes: readonly Scope[];
  readonly routes: readonly Route[];
  readonly mounts: readonly Mount[];
  readonly unread: readonly Unread[];
}

const verbs: ReadonlyMap<string, string> = new Map(
  ["Get", "Post", "Put", "Patch", "Delete"].map((verb) => [`${verb}Mapping`, verb.toUpperCase()]),
);

const isMapping = ({ name }: Annotation): boolean => verbs.has(name) || name === "RequestMapping";

function readType(code: Code, lines: Lines, type: DeclaredType): ReadType {
  const nothing: ReadType = { scopes: [], routes: [], mounts: [], unread: [] };
  const has = (...names: readonly string[]): boolean => type.marks.some(({ name }) => names.includes(name));
  const line = lines.lineAt(code.tokens[type.at]!.from);
  if (has("RepositoryRestResource"))
    return { ...nothing, unread: [{ line, why: `Spring Data REST serves ${type.name} by itself` }] };
  const controller = has("RestController", "Controller");
  const mapped = type.methods.filter(({ marks }) => marks.some(isMapping));
  if (!controller && mapped.length === 0 && !type.marks.some(isMapping)) return nothing;
  const client = has("FeignClient", "HttpExchange", "RegisterRestClient");
  const guards = guardsOf(code, lines, type.marks);
  const prefixes = pathsOf(
    code,
    type.marks.find(({ name }) => name === "RequestMapping"),
    type.name,
  );
  const scopes = prefixes.map(
    (prefix, i): Scope => ({
      key: i === 0 ? type.name : `${type.name}#${i + 1}`,
      line,
      root: !client && !type.abstract,
      ...(client || type.abstract ? { idle: true } : {}),
      ...(prefix === "" ? {} : { prefix }),
      ...(guards.length > 0 ? { guards } : {}),
    }),
  );
  const routes = mapped.flatMap(({ at, marks }) => {
    const asked = askedInside(code, ...stretchOf(code, at));
    const inside = asked.at === null ? [] : [{ name: insideCheck, line: lines.lineAt(code.tokens[asked.at]!.from) }];
    const own = [...guardsOf(code, lines, marks), ...inside];
    const statuses = statusesOf(code, at, marks);
    const takes = type.abstract ? null : takenBy(code, at);
    return marks.filter(isMapping).flatMap((mark) =>
      pathsOf(code, mark, type.name).flatMap((path) =>
        methodsOf(code, mark).flatMap((method) =>
          scopes.map(
            ({ key }): Route => ({
              scope: key,
              method,
              path,
              line: lines.lineAt(code.tokens[mark.at]!.from),
              ...(own.length > 0 ? { guards: own } : {}),
              ...(statuses ? { statuses } : {}),
              ...(takes ? { takes } : {}),
              // What takes the header itself may turn callers away, far from here.
              ...(asked.reads && asked.at === null && !type.abstract ? { decidesInside: true } : {}),
              ...(asked.nobody && !asked.reads && own.length === 0 && !type.abstract ? { asksNobody: true } : {}),
            }),
          ),
        ),
      ),
    );
  });
  const mounts = type.supers.flatMap((name) =>
    scopes.map(({ key }): Mount => ({ on: key, of: { name, file: name }, prefix: "", line })),
  );
  return { scopes, routes, mounts, unread: [] };
}

/** The paths of a mapping; one empty path where it gives none. */
function pathsOf(code: Code, mark: Annotation | undefined, owner: string): readonly PathText[] {
  const values = mark ? valuesOf(code, mark, "", "value", "path") : [];
  return values.length === 0 ? [""] : values.map((value) => pathText(code, value, owner));
}

function methodsOf(code: Code, mark: Annotation): readonly string[] {
  const verb = verbs.get(mark.name);
  if (verb) return [verb];
  const given = valuesOf(code, mark, "method").map(([from, to]) => textOf(code, from, to).split(".").at(-1)!);
  return given.length > 0 ? given : ["ANY"];
}

const guardsOf = (code: Code, lines: Lines, marks: readonly Annotation[]): readonly Guard[] =>
  marks
    .filter(({ name }) => !isMapping({ name } as Annotation) && demandOfGuard(name) !== null)
    .map((mark) => guardOf(code, lines, mark));

/** Where a chain of filters decides for all routes. */
function chainsOf(code: Code, lines: Lines): readonly Guard[] {
  const at = code.tokens.findIndex(
    (_, i) =>
      isWord(code, i, "SecurityFilterChain", "SecurityWebFilterChain", "WebSecurityConfigurerAdapter") &&
      !isMark(code, i + 1, ";") &&
      !isMark(code, i - 1, "."),
  );
  return at < 0 ? [] : [{ name: code.tokens[at]!.text, line: lines.lineAt(code.tokens[at]!.from) }];
}
