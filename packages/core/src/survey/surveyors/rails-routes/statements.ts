import { after, closeOf, isMark, isWord, parts, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";

type Stretch = readonly [from: number, to: number];

/** A call of Ruby's routes, with the block it opens. */
export interface Statement {
  readonly word: string;
  readonly at: number;
  readonly given: readonly Stretch[];
  readonly named: ReadonlyMap<string, Stretch>;
  /** `"x" => "y"`: what stands on both sides. */
  readonly pairs: readonly (readonly [Stretch, Stretch])[];
  readonly to: number;
  /** Where its block goes on after `do`, and where its `end` stands; both -1 where it has none. */
  readonly body: number;
  readonly end: number;
}

const openers = ["if", "unless", "case", "begin", "def", "class", "module", "while", "for", "until"];

/** The statement that begins at `at`. A line goes on in brackets and after a comma. */
export function statementAt(code: Code, at: number): Statement {
  let to = after(code, at);
  while (
    to < code.tokens.length &&
    !(code.tokens[to]!.first && !isMark(code, to - 1, ",", "=>", "\\", "|", ".", "&&", "||")) &&
    !isMark(code, to - 1, ";")
  )
    to = after(code, to);
  let last = to;
  for (let i = at; i < to; i++)
    if (isWord(code, i, "do") && !isMark(code, i - 1, ":", ".") && !isMark(code, i + 1, ":")) last = i;
  const opens = last < to || (isWord(code, at, ...openers) && !isMark(code, at + 1, ":"));
  const end = opens ? endOf(code, to) : -1;
  const bracket = isMark(code, at + 1, "(") && code.tokens[at + 1]!.from === code.tokens[at]!.to;
  const stretch: Stretch = bracket ? [at + 2, closeOf(code, at + 1)] : [at + 1, last];
  const given: Stretch[] = [];
  const named = new Map<string, Stretch>();
  const pairs: (readonly [Stretch, Stretch])[] = [];
  for (const [from, until] of parts(code, ...stretch, { marks: [","], lines: false })) {
    const arrow = arrowIn(code, from, until);
    if (isWord(code, from) && isMark(code, from + 1, ":")) named.set(code.tokens[from]!.text, [from + 2, until]);
    else if (arrow > 0 && isMark(code, from, ":")) named.set(code.tokens[from + 1]!.text, [arrow + 1, until]);
    else if (arrow > 0)
      pairs.push([
        [from, arrow],
        [arrow + 1, until],
      ]);
    else given.push([from, until]);
  }
  return { word: code.tokens[at]!.text, at, given, named, pairs, to, body: opens ? to : -1, end };
}

function arrowIn(code: Code, from: number, to: number): number {
  for (let i = from; i < to; i = after(code, i)) if (isMark(code, i, "=>")) return i;
  return -1;
}

/** The `end` that closes a block whose body begins at `from`. */
function endOf(code: Code, from: number): number {
  let depth = 1;
  for (let i = from; i < code.tokens.length; i++) {
    if (isMark(code, i - 1, ":", ".") || isMark(code, i + 1, ":")) continue;
    if (isWord(code, i, "do") || (code.tokens[i]!.first && isWord(code, i, ...openers))) depth++;
    else if (isWord(code, i, "end") && --depth === 0) return i;
  }
  return code.tokens.length;
}

/** `:a`, `"a"`, `[:a, :b]`, `%i[a b]` as words; `null` where one of them is none. */
export function wordsIn(code: Code, [from, to]: Stretch): readonly string[] | null {
  if (isMark(code, from, "%") && isWord(code, from + 1, "i", "w") && isMark(code, from + 2, "[", "("))
    return code.tokens.slice(from + 3, closeOf(code, from + 2)).map(({ text }) => text);
  if (isMark(code, from, "[")) {
    const items = parts(code, from + 1, closeOf(code, from), { marks: [","], lines: false }).map((item) =>
      wordsIn(code, item),
    );
    return items.every((item) => item !== null) ? items.flat() : null;
  }
  if (isMark(code, from, ":") && to === from + 2) return [unquoted(code.tokens[from + 1]!).text];
  const token = code.tokens[from];
  if (token?.kind !== "string" || to !== from + 1 || token.text.includes("#{")) return null;
  return [unquoted(token).text];
}
