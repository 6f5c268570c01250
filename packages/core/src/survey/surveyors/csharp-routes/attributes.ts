import { after, closeOf, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Guard, PathText } from "../../routes/route-file.ts";

export type Stretch = readonly [from: number, to: number];

/** `[HttpGet("{id}", Name = "x")]` */
export interface Attribute {
  readonly name: string;
  readonly at: number;
  readonly given: readonly Stretch[];
  readonly text: string;
}

/** The attributes in the square brackets that open at `open`; none where these are no attributes. */
export function attributesIn(code: Code, open: number): readonly Attribute[] {
  if (!isMark(code, open, "[") || !startsStatement(code, open)) return [];
  return parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false }).flatMap(
    ([from, to]): Attribute[] => {
      if (!isWord(code, from)) return [];
      let last = from;
      while (isMark(code, last + 1, ".", ":") && isWord(code, last + 2)) last += 2;
      const given = isMark(code, last + 1, "(")
        ? parts(code, last + 2, closeOf(code, last + 1), { marks: [","], lines: false })
        : [];
      return [
        { name: code.tokens[last]!.text.replace(/Attribute$/, ""), at: from, given, text: textOf(code, last, to) },
      ];
    },
  );
}

const startsStatement = (code: Code, at: number): boolean =>
  at === 0 ||
  isMark(code, at - 1, "]", "{", "}", ";", "(", ",") ||
  (code.tokens[at]!.first && !isMark(code, at - 1, "="));

/** Values without a name. */
export const plainValues = (code: Code, { given }: Attribute): readonly Stretch[] =>
  given.filter(([from]) => !(isWord(code, from) && isMark(code, from + 1, "=", ":")));

export const guardOf = ({ text, at }: Attribute, lineAt: (at: number) => number): Guard => ({
  name: `[${text.slice(0, 160)}]`,
  line: lineAt(at),
});

/** A path that is a text, a constant or a sum of these; constants of the class itself are known by `owner`. */
export function pathText(code: Code, [from, to]: Stretch, owner: string): PathText {
  const pieces: (string | { readonly constant: string })[] = [];
  for (let i = from; i < to; ) {
    const token = code.tokens[i]!;
    const filled = isWord(code, i, "$") || isMark(code, i, "$");
    if (filled || isMark(code, i, "@")) i++;
    else if (token.kind === "string") {
      const { text } = unquoted(token);
      const isFilled = isWord(code, i - 1, "$") || isMark(code, i - 1, "$");
      const parted = isFilled ? interpolated(text, owner) : [text];
      if (!parted) return null;
      pieces.push(...parted);
      i++;
    } else if (isMark(code, i, "+")) i++;
    else if (isWord(code, i)) {
      let last = i;
      while (isMark(code, last + 1, ".") && isWord(code, last + 2)) last += 2;
      if (isMark(code, last + 1, "(")) return null;
      pieces.push({ constant: constantName(textOf(code, i, last + 1), owner) });
      i = last + 1;
    } else return null;
    if (i <= from) i = after(code, from);
  }
  if (pieces.length === 0) return null;
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces;
}

const constantName = (name: string, owner: string): string => {
  const short = name.split(".").slice(-2).join(".");
  return short.includes(".") ? short : `${owner}.${short}`;
};

/** `{Base}/x/{{id}}` in pieces. */
function interpolated(text: string, owner: string): readonly (string | { readonly constant: string })[] | null {
  const pieces: (string | { readonly constant: string })[] = [];
  for (const [part] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (part === "{{" || part === "}}") pieces.push(part[0]!);
    else if (!part.startsWith("{")) pieces.push(part);
    else if (/^\{[\w.]{1,100}\}$/.test(part)) pieces.push({ constant: constantName(part.slice(1, -1), owner) });
    else return null;
  }
  return pieces;
}
