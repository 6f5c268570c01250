import { textOf } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Lines } from "../../../text/lines.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, PathText, Route, Scope } from "../../routes/route-file.ts";
import { type Annotation, guardOf, pathText, valuesOf } from "./annotations.ts";
import type { DeclaredType } from "./types.ts";

const verbs = ["Get", "Post", "Put", "Patch", "Delete"];

/** Whether a file has annotations of Micronaut, of which `@Controller` is one of Spring's too. */
export const isMicronaut = (text: string): boolean => /\bio\.micronaut\.http\.annotation\b/.test(text);

/** The controllers of Micronaut: classes with `@Controller`, whose methods bear `@Get("/{id}")`. */
export function micronautRoutes(
  code: Code,
  lines: Lines,
  types: readonly DeclaredType[],
): { readonly scopes: readonly Scope[]; readonly routes: readonly Route[] } {
  const scopes: Scope[] = [];
  const routes: Route[] = [];
  for (const type of types) {
    const controller = type.marks.find(({ name }) => name === "Controller");
    if (!controller) continue;
    const guards = guardsOf(code, lines, type.marks);
    scopes.push({
      key: type.name,
      line: lines.lineAt(code.tokens[type.at]!.from),
      root: true,
      prefix: pathsOf(code, controller, type.name)[0]!,
      ...(guards.length > 0 ? { guards } : {}),
    });
    for (const { marks } of type.methods) {
      const guarding = guardsOf(code, lines, marks);
      const statuses = statusesOf(code, marks);
      for (const mark of marks.filter(({ name }) => verbs.includes(name)))
        for (const path of pathsOf(code, mark, type.name))
          routes.push({
            scope: type.name,
            method: mark.name.toUpperCase(),
            path,
            line: lines.lineAt(code.tokens[mark.at]!.from),
            ...(guarding.length > 0 ? { guards: guarding } : {}),
            ...(statuses.length > 0 ? { statuses } : {}),
          });
    }
  }
  return { scopes, routes };
}

/** The paths of an annotation; one empty path where it gives none. */
function pathsOf(code: Code, mark: Annotation, owner: string): readonly PathText[] {
  const values = valuesOf(code, mark, "", "value", "uri", "uris");
  return values.length === 0 ? [""] : values.map((value) => plain(pathText(code, value, owner)));
}

/** `/orders{?sort,page}` is `/orders`, and `{id:[0-9]+}` is `{id}`. */
const plain = (path: PathText): PathText =>
  typeof path === "string"
    ? path.replace(/\{[?&][^{}]{0,200}\}/g, "").replace(/\{\s?(\w{1,80})\s?:[^{}]{0,200}\}/g, "{$1}")
    : path;

/** `@Status(HttpStatus.CREATED)` */
function statusesOf(code: Code, marks: readonly Annotation[]): readonly number[] {
  const mark = marks.find(({ name }) => name === "Status");
  const [value] = mark ? valuesOf(code, mark, "", "value") : [];
  const status = value && named.get(textOf(code, value[0], value[1]).split(".").at(-1)!);
  return status === undefined ? [] : [status];
}

const named: ReadonlyMap<string, number> = new Map([
  ["OK", 200],
  ["CREATED", 201],
  ["ACCEPTED", 202],
  ["NO_CONTENT", 204],
]);

const guardsOf = (code: Code, lines: Lines, marks: readonly Annotation[]): readonly Guard[] =>
  marks
    .filter(({ name }) => !verbs.includes(name) && name !== "Controller" && demandOfGuard(name) !== null)
    .map((mark) => guardOf(code, lines, mark));
