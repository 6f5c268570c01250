import { type Range, range } from "../../text/range.ts";

export interface TomlString {
  /** With its escapes resolved. */
  readonly text: string;
  /** Inside the quotes. */
  readonly range: Range;
  readonly end: number;
}

/** Reads the string whose quotes begin at `from`; null where it does not end. */
export function readString(text: string, from: number): TomlString | null {
  const quote = text[from]!;
  const long = text.startsWith(quote.repeat(3), from);
  const width = long ? 3 : 1;
  const basic = quote === '"';
  for (let i = from + width; i < text.length; i++) {
    const c = text[i];
    if (c === "\\" && basic) i++;
    else if (c === "\n" && !long) return null;
    else if (c === quote && text.startsWith(quote.repeat(width), i)) {
      // Up to two quotes more may stand before the three that end it.
      let end = i;
      while (long && end < i + 2 && text[end + 3] === quote) end++;
      const inside = text.slice(from + width, end);
      const words = long ? inside.replace(/^\r?\n/, "") : inside;
      return { text: basic ? unescaped(words) : words, range: range(from + width, end), end: end + width };
    }
  }
  return null;
}

const letters: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\u001b"],
  ['"', '"'],
  ["\\", "\\"],
]);

const unescaped = (words: string): string =>
  words.includes("\\")
    ? words.replace(
        /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|[ \t]*\r?\n\s*|([\s\S]))/g,
        (whole, four?: string, eight?: string, two?: string, letter?: string) => {
          const code = four ?? eight ?? two;
          if (code !== undefined) {
            const point = Number.parseInt(code, 16);
            return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
          }
          return letter === undefined ? "" : (letters.get(letter) ?? whole);
        },
      )
    : words;
