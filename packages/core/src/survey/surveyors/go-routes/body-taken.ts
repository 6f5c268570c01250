import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { type Declared, type GoSource, typeAt } from "./source.ts";

/** Members of a context, or of a decoder of a body, that fill a structure. */
const binds = /^(?:(?:Should|Must)?Bind(?:JSON|BodyWith\w*|With)?|BodyParser|Decode)$/;
/** Members that take of a body one by one, or as it is. */
const besides = /^(?:\w*PostForm\w*|FormFile|FormValue|MultipartForm|GetRawData|ReadAll|FormParams|BodyRaw)$/;
const handles = /^(?:Context|Ctx|Request)$/;

/**
 * The structure that each handler fills from the body, by the handler's name; `null` where it fills several, takes more of the body, or
 * is one of several of its name.
 */
export function bodiesOf({ code, functions, imports }: GoSource): Readonly<Record<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const each of functions)
    if (each.parameters.some(({ type }) => type !== null && handles.test(type.name)))
      found.set(each.name, found.has(each.name) ? null : filledBy(code, each, imports));
  return Object.fromEntries(found);
}

function filledBy(code: Code, { body }: Declared, imports: GoSource["imports"]): string | null {
  const end = closeOf(code, body);
  const filled = new Set<string | null>();
  for (let i = body + 1; i < end; i++) {
    if (!isMark(code, i - 1, ".") || !isWord(code, i) || !isMark(code, i + 1, "(")) continue;
    const name = code.tokens[i]!.text;
    if (besides.test(name)) return null;
    if (!binds.test(name)) continue;
    const at = isMark(code, i + 2, "&") ? i + 3 : i + 2;
    filled.add(isWord(code, at) ? typeOf(code, body, i, code.tokens[at]!.text, imports) : null);
  }
  return filled.size === 1 ? [...filled][0]! : null;
}

/** The type of a variable that is declared between two places: `var v dto.Order`, `v := dto.Order{}`, `v := new(dto.Order)`. */
function typeOf(code: Code, from: number, to: number, name: string, imports: GoSource["imports"]): string | null {
  for (let i = to - 1; i > from; i--) {
    if (!isWord(code, i, name) || isMark(code, i - 1, ".")) continue;
    if (isWord(code, i - 1, "var")) return structureAt(code, i + 1, imports);
    if (!isMark(code, i + 1, ":=")) continue;
    return isWord(code, i + 2, "new") && isMark(code, i + 3, "(")
      ? structureAt(code, i + 4, imports)
      : structureAt(code, i + 2, imports);
  }
  return null;
}

/** A name of a structure, and nothing that holds several or is filled with types. */
function structureAt(code: Code, at: number, imports: GoSource["imports"]): string | null {
  const type = typeAt(code, at, imports);
  if (!type || /^(?:struct|map|interface|make|func)$/.test(type.name)) return null;
  const last = at + (isMark(code, at, "*", "&") ? 1 : 0) + (type.module === "." ? 0 : 2);
  const mark = code.tokens[last + 1];
  return mark !== undefined && !mark.first && /^[[(.]$/.test(mark.text) ? null : type.name;
}
