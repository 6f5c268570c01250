import type { Taken } from "../../../model/kinds/endpoint.ts";
import { indexOfMark, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { isOfFastApi } from "./fastapi-answers.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { type Call, callAt, callIn, dottedName, itemsIn, plainText, shown, type Value } from "./values.ts";

/** What is handed to handlers, and takes nothing from the query but who calls. */
export const handed =
  /(?:^|_|\.)(?:db|database|session\w*|conn(?:ection)?|user|admin|superuser|service|repo(?:sitory)?|settings|config|client|auth\w*|token|uow|redis|cache|engine|logger|storage|broker|producer|publisher|permissions?)$/i;
/** Types of what the framework hands over, and of what callers give in bodies or headers. */
const besides = /^(?:Response|BackgroundTasks|UploadFile|SecurityScopes|AsyncSession|Session)$/;
const simple =
  /^(?:int|str|float|bool|date|datetime|time|Decimal|UUID|UUID4|EmailStr|HttpUrl|Optional|Union|Literal|List|Set|list|set|None|Positive\w+|NonNegative\w+|Enum)$/;

/**
 * All that a handler of FastAPI takes from the query by its signature; `null` where what it depends on, or the request as a whole,
 * may give it more.
 */
export function takenBy(reading: Reading, definition: Definition, [from, to]: Value): readonly Taken[] | null {
  const { code } = reading;
  const open = definition.at + 1;
  if (!isOfFastApi(code) || !isMark(code, open, "(")) return null;
  // What adds pages to an answer adds parameters to its question.
  const close = code.tokens[open]!.pair;
  const end = indexOfMark(code, close, to, ":");
  for (const [a, b] of [
    [close, end < 0 ? to : end] as const,
    ...definition.decorators.map((at) => [at, open] as const),
  ])
    for (let i = a; i < b; i++)
      if (isWord(code, i) && /Page(?!s?$)|Page$|[Pp]aginat|Cursor/.test(code.tokens[i]!.text)) return null;
  const taken: Taken[] = [];
  for (const item of itemsIn(code, [open, close + 1])) {
    const one = parameter(code, item, [from, to]);
    if (one === null) return null;
    if (one !== "other") taken.push(one);
  }
  return taken;
}

/** One parameter of a signature; `other` where it is none of the query, `null` where it may hold any. */
function parameter(code: Code, [from, to]: Value, body: Value): Taken | "other" | null {
  if (isMark(code, from, "*") && to === from + 1) return "other";
  if (isMark(code, from, "*", "**", "/") || !isWord(code, from) || isWord(code, from, "self", "cls")) return null;
  const name = code.tokens[from]!.text;
  const equal = indexOfMark(code, from, to, "=");
  const type: Value = isMark(code, from + 1, ":") ? [from + 2, equal < 0 ? to : equal] : [from, from];
  const given: Value | null = equal < 0 ? null : [equal + 1, to];
  const says = metadata(code, type) ?? (given && callIn(code, given));
  const kind = says?.name.split(".").at(-1);
  // A model among the metadata is taken apart into as many parameters as it has fields.
  if (says && kind === "Query")
    return !isWord(code, type[0], "Annotated") || isPlainType(code, type) ? ofQuery(code, name, says, given) : null;
  if (kind === "Depends" || kind === "Security") {
    const on = says?.given[0];
    return on && handed.test(shown(code, on).replace(/\([^()]*\)$/, "")) ? "other" : null;
  }
  if (kind && /^(?:Path|Body|Header|Cookie|Form|File)$/.test(kind)) return "other";
  if (says) return null;
  const first = dottedName(code, type[0])?.name.split(".").at(-1) ?? "";
  if (first === "Request") return onlyAside(code, name, body) ? "other" : null;
  if (besides.test(first)) return "other";
  // A class without a default is a body, or an enumeration of the query: nothing is lost when it counts as taken.
  if (type[0] < type[1] && !isPlainType(code, type) && !given && !/^[A-Z]\w*$/.test(first)) return null;
  if (/^(?:Annotated$|Current|.*Dep$)/.test(first))
    return first === "Annotated" || !/User|Session|Db|DB|Admin/.test(first) ? null : "other";
  const value = given && plainValue(code, given);
  return { name, ...(value ? { default: value } : {}) };
}

/** The call among the metadata of `Annotated[int, Query(ge=1)]`. */
export function metadata(code: Code, [from, to]: Value): Call | null {
  if (!isWord(code, from, "Annotated") || !isMark(code, from + 1, "[")) return null;
  return (
    itemsIn(code, [from + 1, to])
      .slice(1)
      .map(([at]) => callAt(code, at))
      .find((call) => call !== null) ?? null
  );
}

/** Whether a type names nothing but simple values, or a class that may be an enumeration. */
export function isPlainType(code: Code, [from, to]: Value): boolean {
  const start = isWord(code, from, "Annotated") ? from + 2 : from;
  const [item] = start > from ? itemsIn(code, [from + 1, to]) : [[from, to] as const];
  const [a, b] = item ?? [from, to];
  for (let i = a; i < b; i++) {
    const { kind, text } = code.tokens[i]!;
    if (
      kind === "word" &&
      !simple.test(text) &&
      !/(?:Type|Types|Status|Order|Sort|Kind|Level|Enum|Role|Category|State|Mode|Field|Direction)\w*$/.test(text)
    )
      return false;
  }
  return true;
}

function ofQuery(code: Code, name: string, call: Call, given: Value | null): Taken {
  const own = plainText(code, call.named.get("alias") ?? call.named.get("validation_alias"));
  const isCall = given !== null && callIn(code, given) !== null;
  const value = call.named.get("default") ?? (isCall ? call.given[0] : (given ?? undefined));
  const plain = value && plainValue(code, value);
  return { name: own ?? name, ...(plain ? { default: plain } : {}) };
}

/** A number, a text or a truth, as a document writes it. */
function plainValue(code: Code, [from, to]: Value): string | null {
  const text = plainText(code, [from, to]);
  const { kind } = code.tokens[from] ?? {};
  if (text !== null && kind === "string") return text;
  const words = shown(code, [from, to]);
  return /^(?:-?\d[\d_]*(?:\.\d+)?|True|False)$/.test(words) ? words.replaceAll("_", "") : null;
}

/** Whether the request is asked for what is none of its query only, and handed to nobody. */
export function onlyAside(code: Code, name: string, [from, to]: Value): boolean {
  for (let i = from; i < to; i++)
    if (isWord(code, i, name) && !isMark(code, i + 1, ":") && !isMark(code, i - 1, ".")) {
      if (!isMark(code, i + 1, ".") || !isWord(code, i + 2, "state", "app", "client", "headers", "cookies", "session"))
        return false;
    }
  return true;
}
