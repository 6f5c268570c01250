import { closeOf } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Lines } from "../../../text/lines.ts";
import { demandOfGuard } from "../../routes/access.ts";
import { joinPaths } from "../../routes/path-text.ts";
import type { Guard, PathText, Route, Scope } from "../../routes/route-file.ts";
import { type Annotation, guardOf, pathText, valuesOf } from "./annotations.ts";
import type { DeclaredType } from "./types.ts";

const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The resources of Jakarta REST, as Quarkus, Jersey and others serve them: classes with `@Path`. Clients have it too, and serve nothing. */
export function jaxRoutes(
  code: Code,
  lines: Lines,
  types: readonly DeclaredType[],
): { readonly scopes: readonly Scope[]; readonly routes: readonly Route[]; readonly base?: string } {
  const scopes: Scope[] = [];
  const routes: Route[] = [];
  let base: PathText = "";
  for (const type of types) {
    const named = (name: string): Annotation | undefined => type.marks.find((mark) => mark.name === name);
    const application = named("ApplicationPath");
    if (application) base = pathOf(code, application, type.name);
    const path = named("Path");
    if (!path || type.abstract || named("RegisterRestClient")) continue;
    const guards = guardsOf(code, lines, type.marks);
    scopes.push({
      key: type.name,
      line: lines.lineAt(code.tokens[type.at]!.from),
      root: true,
      prefix: pathOf(code, path, type.name),
      ...(guards.length > 0 ? { guards } : {}),
    });
    for (const { marks } of type.methods) {
      const own = marks.find(({ name }) => name === "Path");
      const guarding = guardsOf(code, lines, marks);
      for (const mark of marks.filter(
        ({ name, open }) => verbs.includes(name) && (open < 0 || closeOf(code, open) === open + 1),
      ))
        routes.push({
          scope: type.name,
          method: mark.name,
          path: own ? pathOf(code, own, type.name) : "",
          line: lines.lineAt(code.tokens[mark.at]!.from),
          ...(guarding.length > 0 ? { guards: guarding } : {}),
        });
    }
  }
  return { scopes, routes, ...(typeof base === "string" && base !== "" ? { base: joinPaths(base) } : {}) };
}

/** `{id: [0-9]+}` is `{id}`. */
const plain = (text: string): string => text.replace(/\{\s?(\w{1,80})\s?:[^{}]{0,200}\}/g, "{$1}");

/** The path of a `@Path`; constants of its class are known by `owner`. */
function pathOf(code: Code, mark: Annotation, owner: string): PathText {
  const [value] = valuesOf(code, mark, "", "value");
  const path = value ? pathText(code, value, owner) : "";
  return typeof path === "string"
    ? plain(path)
    : (path?.map((part) => (typeof part === "string" ? plain(part) : part)) ?? null);
}

const guardsOf = (code: Code, lines: Lines, marks: readonly Annotation[]): readonly Guard[] =>
  marks
    .filter(({ name }) => !verbs.includes(name) && name !== "Path" && demandOfGuard(name) !== null)
    .map((mark) => guardOf(code, lines, mark));
