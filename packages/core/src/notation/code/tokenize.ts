import type { Code, CodeComment, Lexis, Token } from "./token.ts";

/** Text beyond this is not read: no design document holds so much code in one block. */
const longest = 200_000;

/** How many unclosed brackets a closing one may close besides its own. */
const furthest = 32;

/** Marks of several characters that must not be taken apart, so that `>` of an arrow closes no type argument. */
const marks = ["...", "=>", "->", "::", ":=", "==", "!=", "<=", ">=", "&&", "||", "??", "?."];

const blank = /\s+/y;
const word = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy;
const number = /\d[\w.]*/y;

type Open = { -readonly [K in keyof Token]: Token[K] };

/** Total and linear: whatever the text, it is cut into tokens, and every bracket knows its partner. */
export function tokenize(source: string, lexis: Lexis): Code {
  const text = source.length > longest ? source.slice(0, longest) : source;
  const tokens: Open[] = [];
  const comments: CodeComment[] = [];
  let at = 0;
  let lineStart = 0;
  let first = true;

  const newLines = (from: number, to: number): void => {
    let last = to - 1;
    while (last >= from && text[last] !== "\n") last--;
    if (last < from) return;
    lineStart = last + 1;
    first = true;
  };
  const push = (kind: Token["kind"], to: number): void => {
    tokens.push({ kind, text: text.slice(at, to), from: at, to, first, column: at - lineStart, pair: -1 });
    first = false;
    if (kind === "string") {
      newLines(at, to);
      first = false;
    }
    at = to;
  };

  while (at < text.length) {
    const space = run(blank, text, at);
    if (space > at) {
      newLines(at, space);
      at = space;
      continue;
    }
    const comment = commentAt(text, at, lexis);
    if (comment) {
      comments.push({ ...comment, before: tokens.length, trailing: !first });
      newLines(at, comment.to);
      at = comment.to;
      continue;
    }
    const quote = lexis.quotes.find((q) => text.startsWith(q, at));
    const closed = quote === undefined ? -1 : stringEnd(text, at, quote, lexis);
    if (closed > at) push("string", closed);
    else if (run(word, text, at) > at) push("word", run(word, text, at));
    else if (run(number, text, at) > at) push("number", run(number, text, at));
    else push("mark", at + (marks.find((mark) => text.startsWith(mark, at))?.length ?? width(text, at)));
  }
  matchBrackets(tokens);
  return { text, tokens, comments };
}

function run(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function commentAt(text: string, at: number, lexis: Lexis): Pick<CodeComment, "text" | "from" | "to"> | null {
  if (lexis.lineComments.some((mark) => text.startsWith(mark, at))) {
    const end = text.indexOf("\n", at);
    const to = end < 0 ? text.length : end;
    return {
      text: text
        .slice(at, to)
        .replace(/^[/#!]+/, "")
        .trim(),
      from: at,
      to,
    };
  }
  for (const [open, close] of lexis.blockComments) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    const to = end < 0 ? text.length : end + close.length;
    return { text: plain(text.slice(at + open.length, end < 0 ? to : end)), from: at, to };
  }
  return null;
}

/** The words of a block comment, without the stars at its lines. */
const plain = (comment: string): string =>
  comment
    .split("\n")
    .map((line) => line.trim().replace(/^\*+/, "").trim())
    .join("\n")
    .trim();

/** Where a string ends; one that its line does not close ends with the line. `at` itself where it is no string. */
function stringEnd(text: string, at: number, quote: string, lexis: Lexis): number {
  if (quote === "'" && lexis.lifetimes) return characterEnd(text, at);
  const spans = lexis.spanning.includes(quote);
  const raw = lexis.raw?.includes(quote) ?? false;
  for (let i = at + quote.length; i < text.length; i++) {
    if (text.startsWith(quote, i)) return i + quote.length;
    if (text[i] === "\\" && !raw) i++;
    else if (text[i] === "\n" && !spans) return i;
  }
  return text.length;
}

function characterEnd(text: string, at: number): number {
  const length = text[at + 1] === "\\" ? text.slice(at + 3, at + 12).indexOf("'") + 4 : 1 + width(text, at + 1) + 1;
  return text[at + length - 1] === "'" && length > 2 ? at + length : at;
}

const closes: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** A bracket that nothing opened is no bracket; one that nothing closes is closed by what closes the one around it. */
function matchBrackets(tokens: Open[]): void {
  const open: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "mark") continue;
    if (token.text === "(" || token.text === "[" || token.text === "{") open.push(i);
    const opener = closes[token.text];
    if (opener === undefined) continue;
    const depth = openerOf(tokens, open, opener);
    if (depth < 0) continue;
    for (const left of open.splice(depth + 1)) tokens[left]!.pair = i;
    const partner = open.pop()!;
    tokens[partner]!.pair = i;
    token.pair = partner;
  }
  for (const left of open) tokens[left]!.pair = tokens.length;
}

/** Where among the open brackets the one stands that an `opener` closes; -1 where there is none near. */
function openerOf(tokens: readonly Open[], open: readonly number[], opener: string): number {
  for (let depth = open.length - 1; depth >= 0 && depth >= open.length - furthest; depth--) {
    const { text } = tokens[open[depth]!]!;
    if (text === opener) return depth;
    // A closing parenthesis never ends a block: code with an ellipsis in it often forgets one of them.
    if (text === "{") return -1;
  }
  return -1;
}
