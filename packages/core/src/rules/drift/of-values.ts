import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { documentText } from "../query/document-text.ts";

/**
 * Whether a structure is written with values where types would stand, `scope: "one document"`: so it tells its reader something in the
 * form of code, and is no structure of any. One or two values may tell the variants of a union apart.
 */
export function isOfValues(design: Design, { document, range, place }: Origin): boolean {
  if (place !== "code") return false;
  const after = documentText(design, document).slice(range.to, range.to + longest);
  const body = bodyOf(after.replace(/\/\*[^*]{0,400}\*\/|\/\/[^\n]*/g, ""));
  if (body === null) return false;
  const words = body.replace(value, " = ");
  const values = words.split(" = ").length - 1;
  return (values >= several || sentence.test(body)) && values > 0 && !/[^\s{}[\](),;=?:]/.test(words.replace(key, " "));
}

/** How far a structure is read. */
const longest = 6_000;
const several = 3;

/** What stands in the braces right behind a name. */
function bodyOf(text: string): string | null {
  const begin = /^[^\n{]{0,80}\{/.exec(text)?.[0].length;
  if (begin === undefined) return null;
  let depth = 1;
  for (let at = begin; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return text.slice(begin, at);
  }
  return null;
}

/** A text, a number or a truth value behind a colon or in a list. */
const value =
  /(?<=[:[,|]\s{0,40})(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|`[^`\n]{0,200}`|-?\d[\d._]{0,20}|true|false)(?=\s{0,40}(?:[\],;}|\n]|$))/g;
const sentence =
  /(?<=[:[,|]\s{0,40})(?:"[^"\n]{0,80}\s[^"\n]{0,80}\s[^"\n]{0,80}"|'[^'\n]{0,80}\s[^'\n]{0,80}\s[^'\n]{0,80}')/;
const key = /(?<![\w$])(?:readonly\s)?[\w$]{1,60}\??(?=\s{0,4}:)/g;
