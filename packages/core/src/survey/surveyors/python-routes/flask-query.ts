import type { Taken } from "../../../model/kinds/endpoint.ts";
import { closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import type { Value } from "./values.ts";

/** What helpers are called that take pages, filters or whole questions from the request for whoever calls them. */
const helps = /pagina|page|filter|sort|order_by|quer|args|param|schema|pars|valid|expect|input|marshal|search/i;
/** Members of a request that tell nothing of its query. */
const aside =
  /^(?:json|get_json|form|files|data|get_data|headers|cookies|method|remote_addr|user_agent|authorization|is_json|content_type|mimetype|content_length|endpoint|blueprint|host|path|scheme|url_root|view_args|environ|access_route|referrer)$/;

/**
 * What a function that answers for Flask takes from the query one by one, by its name; `null` where it hands the query on as a
 * whole, where something else may take more, or where it takes nothing by itself.
 */
export function queryOf({ code }: Reading, definition: Definition, [from, to]: Value): readonly Taken[] | null {
  if (!isOfFlask(code) || definition.decorators.some((at) => !isPlainDecorator(code, at))) return null;
  const taken = new Map<string, Taken>();
  for (let i = from; i < to; i++) {
    if (!isWord(code, i)) continue;
    if (!isWord(code, i, "request")) {
      const isCall = isMark(code, i + 1, "(") && !isMark(code, i - 1, ".");
      if (isCall && (helps.test(code.tokens[i]!.text) || asksItself(code, code.tokens[i]!.text))) return null;
      continue;
    }
    if (isMark(code, i - 1, ".")) continue;
    if (!isMark(code, i + 1, ".")) return null;
    const member = code.tokens[i + 2]?.text ?? "";
    if (aside.test(member)) continue;
    const one = member === "args" ? argumentAt(code, i + 3) : null;
    if (!one) return null;
    taken.set(one.name, one);
  }
  return taken.size > 0 ? [...taken.values()] : null;
}

export const isOfFlask = perObject((code: Code): boolean => code.tokens.some((_, i) => isWord(code, i, "flask")));

const isPlainDecorator = (code: Code, at: number): boolean => {
  let end = at;
  while (isWord(code, end) && isMark(code, end + 1, ".")) end += 2;
  return !helps.test(code.tokens[end]?.text ?? "");
};

/** `.get("page", 1)`, `.getlist("tag")`, `["page"]` behind `request.args`. */
function argumentAt(code: Code, at: number): Taken | null {
  const open = isMark(code, at, ".") && isWord(code, at + 1, "get", "getlist") ? at + 2 : at;
  if (!isMark(code, open, open === at ? "[" : "(")) return null;
  const key = code.tokens[open + 1];
  if (key?.kind !== "string" || !isMark(code, open + 2, ",", ")", "]")) return null;
  const { text: name } = unquoted(key);
  const named = isWord(code, open + 3, "default") && isMark(code, open + 4, "=") ? open + 5 : open + 3;
  const value = isMark(code, open + 2, ",") && named < closeOf(code, open) ? code.tokens[named] : undefined;
  const isAlone = isMark(code, named + 1, ",", ")");
  const plain =
    !value || !isAlone
      ? ""
      : value.kind === "string"
        ? unquoted(value).text
        : value.kind === "number"
          ? value.text
          : "";
  return { name, ...(plain === "" ? {} : { default: plain }) };
}

/** Whether a function of the file looks into the query for its callers. */
const asksItself = (code: Code, name: string): boolean => askingIn(code).has(name);

const askingIn = perObject((code: Code): ReadonlySet<string> => {
  const asking = new Set<string>();
  let name: string | null = null;
  for (let i = 0; i < code.tokens.length; i++) {
    if (isWord(code, i, "def") && isWord(code, i + 1)) name = code.tokens[i + 1]!.text;
    if (
      name !== null &&
      isWord(code, i, "request") &&
      isMark(code, i + 1, ".") &&
      isWord(code, i + 2, "args", "values")
    )
      asking.add(name);
  }
  return asking;
});
