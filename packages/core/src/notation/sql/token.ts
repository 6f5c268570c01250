/** A piece of SQL. Blanks are none; comments are kept apart, since they may say what a column means. */
export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "symbol" | "ellipsis";
  /** The words without quotes; as written for all but names and strings. */
  readonly text: string;
  /** Words in capitals, to compare with keywords; empty for quoted names and strings. */
  readonly upper: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is the first of its line. */
  readonly first: boolean;
}

export interface SqlComment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether nothing but blanks stands before it on its line. */
  readonly alone: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly comments: readonly SqlComment[];
}

const space = /[^\S\n]+/y;
const lineComment = /(?:--|#(?=\s|$)|\/\/)[^\n]*/y;
const word = /[\p{L}_#@][\p{L}\p{M}\p{N}_$#@]*/uy;
const number = /\d[\d.]*(?:[eE][+-]?\d+)?/y;
const bracketed = /\[(?!\d*\])([^\]\n]{1,128})\]/y;
const dots = /\.{2,}|…/y;
const dollar = /\$\w{0,30}\$/y;

/** How many marks without an end are looked for through the whole text; each costs a pass. */
const patience = 8;

/** Words and marks of MySQL, where a backslash in a string takes the next letter as it is. */
const escaping = /`\w|\bAUTO_INCREMENT\b|\bENGINE\s*=/i;

/**
 * Parts a text into tokens. Total and linear: what has no end, such as an open quote, ends with its line. In the strings of MySQL, and in
 * those that PostgreSQL marks with an `E`, a backslash keeps a quote from closing.
 */
export function tokenize(text: string, escapes = escaping.test(text)): Tokens {
  const tokens: Token[] = [];
  const comments: SqlComment[] = [];
  let at = 0;
  let first = true;
  let unclosed = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const push = (kind: Token["kind"], value: string, length: number): void => {
    const upper = kind === "word" || kind === "symbol" ? value.toUpperCase() : "";
    tokens.push({ kind, text: value, upper, from: at, to: at + length, first });
    at += length;
    first = false;
  };
  while (at < text.length) {
    const c = text[at]!;
    if (c === "\n") {
      first = true;
      at++;
      continue;
    }
    const blank = take(space);
    if (blank) {
      at += blank.length;
      continue;
    }
    const comment =
      take(lineComment) ?? (text.startsWith("/*", at) ? text.slice(at, ending(text, "*/", at + 2)) : null);
    if (comment) {
      comments.push({ text: bareComment(comment), from: at, to: at + comment.length, alone: first });
      at += comment.length;
      continue;
    }
    if (c === "'" || c === '"' || c === "`") {
      const last = tokens.at(-1);
      const escaped = c !== "`" && (escapes || (last?.upper === "E" && last.to === at));
      const closed = closing(text, c, at, c === "'" && unclosed < patience, escaped);
      if (closed < 0) unclosed++;
      const end = closed < 0 ? ending(text, "\n", at, 0) : closed;
      const raw = text.slice(at + 1, text[end - 1] === c && end > at + 1 ? end - 1 : end).replaceAll(c + c, c);
      const inside = escaped ? raw.replace(/\\(['"\\])/g, "$1") : raw;
      push(c === "'" ? "string" : "quoted", inside, end - at);
      continue;
    }
    const bracket = take(bracketed);
    if (bracket) {
      push("quoted", bracket.slice(1, -1), bracket.length);
      continue;
    }
    const tag = c === "$" && unclosed < patience ? take(dollar) : null;
    if (tag) {
      const end = text.indexOf(tag, at + tag.length);
      if (end >= 0) {
        push("string", text.slice(at + tag.length, end), end + tag.length - at);
        continue;
      }
      unclosed++;
    }
    const ellipsis = take(dots);
    const name = ellipsis ? null : take(word);
    const digits = ellipsis || name ? null : take(number);
    if (ellipsis) push("ellipsis", ellipsis, ellipsis.length);
    else if (name) push("word", name, name.length);
    else if (digits) push("number", digits, digits.length);
    else push("symbol", c, 1);
  }
  return { tokens, comments };
}

const ending = (text: string, mark: string, from: number, more = mark.length): number => {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + more;
};

/** Where a quote that opens at `from` closes; -1 where it does not. Only strings may run over lines. */
function closing(text: string, quote: string, from: number, overLines: boolean, escaped: boolean): number {
  for (let i = from + 1; i < text.length; i++) {
    if (escaped && text[i] === "\\") {
      i++;
      continue;
    }
    if (text[i] === "\n" && !overLines) return -1;
    if (text[i] !== quote) continue;
    if (text[i + 1] === quote) i++;
    else return i + 1;
  }
  return -1;
}

const bareComment = (comment: string): string =>
  comment
    .replace(/^(?:--+|#|\/\/|\/\*+)/, "")
    .replace(/\*+\/$/, "")
    .replace(/\s+/g, " ")
    .trim();
