import type { Taken } from "../../../model/kinds/endpoint.ts";
import { after, closeOf, indexOfMark, isMark, isWord, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { type OfParameter, takenByParameters } from "../../routes/taken-by-parameters.ts";
import { type Attribute, attributesIn } from "./attributes.ts";

const elsewhere = /^From(?:Route|Body|Header|Services|KeyedServices|Form)$/;
const handed = /^(?:CancellationToken|ClaimsPrincipal|HttpResponse|I[A-Z]\w*)$/;
const simple =
  /^(?:string|int|long|short|byte|bool|decimal|double|float|Guid|DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)\??(?:\[\]\??)?$/;

/**
 * All that a method of a controller takes from the query, whose parameters open at `open`; `null` where a parameter or the request as a
 * whole may give it more.
 */
export function takenBy(code: Code, open: number, marks: readonly Attribute[]): readonly Taken[] | null {
  if (marks.some(({ name }) => /OData|Query|Pag/.test(name)) || asksWhole(code, after(code, open))) return null;
  return takenByParameters(code, open, parameter);
}

function parameter(code: Code, from: number, to: number): OfParameter {
  const marks: Attribute[] = [];
  let i = from;
  while (isMark(code, i, "[") && i < to) {
    marks.push(...attributesIn(code, i));
    i = after(code, i);
  }
  if (marks.some(({ name }) => elsewhere.test(name))) return "other";
  const equal = indexOfMark(code, i, to, "=");
  const end = equal < 0 ? to : equal;
  const type = textOf(code, i, end - 1).replace(/\s/g, "");
  if (!isWord(code, end - 1) || type === "") return null;
  const query = marks.find(({ name }) => name === "FromQuery");
  if (!query && handed.test(type)) return "other";
  const value = equal < 0 ? null : plainValue(code, equal + 1, to);
  // Of all types, only enumerations have constants that a default may name.
  const isEnumeration = equal >= 0 && isWord(code, equal + 1) && isMark(code, equal + 2, ".");
  if (!simple.test(type) && !isEnumeration) return null;
  const own = query ? nameGiven(code, query) : undefined;
  if (own === null) return null;
  return { name: own ?? code.tokens[end - 1]!.text, ...(value === null ? {} : { default: value }) };
}

/** The name that `[FromQuery(Name = "q")]` gives; `undefined` where it gives none, `null` where it is made of constants. */
function nameGiven(code: Code, { given }: Attribute): string | null | undefined {
  const named = given.find(([from]) => isWord(code, from, "Name"));
  if (!named) return undefined;
  const token = code.tokens[named[0] + 2];
  return token?.kind === "string" && named[1] === named[0] + 3 ? unquoted(token).text : null;
}

function plainValue(code: Code, from: number, to: number): string | null {
  const token = code.tokens[from];
  if (token?.kind === "string" && to === from + 1) return unquoted(token).text;
  const words = textOf(code, from, to);
  return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(words) ? words : null;
}

/** Whether the body of a method, behind its parameters, asks the request for what no parameter names, or hands it on. */
function asksWhole(code: Code, at: number): boolean {
  let from = at;
  while (from < code.tokens.length && !isMark(code, from, "{", "=>", ";", "}")) from++;
  let to = closeOf(code, from);
  if (!isMark(code, from, "{")) for (to = from; to < code.tokens.length && !isMark(code, to, ";"); ) to++;
  for (let i = from; i < to; i++)
    if (isWord(code, i, "Request", "HttpContext", "TryUpdateModelAsync", "ControllerContext")) return true;
  return false;
}
