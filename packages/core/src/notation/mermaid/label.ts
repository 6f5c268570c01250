/** Entities that Mermaid writes with `#`: `#quot;` and `#35;`. */
const entity = /#(\w{1,8});/g;

const named: ReadonlyMap<string, string> = new Map([
  ["quot", '"'],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "],
  ["apos", "'"],
]);

/** What a reader sees of a label: no quotes, no markup, no icons; lines parted by `\n`. */
export function cleanLabel(raw: string): string {
  return raw
    .replace(/<br\s{0,9}\/?\s{0,9}>|\\n/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, "")
    .replace(entity, (whole, word: string) => named.get(word) ?? codePoint(word) ?? whole)
    .replace(/\bfa[bklrs]?:fa-[\w-]+/g, "")
    .replace(/\*\*|`/g, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function codePoint(word: string): string | undefined {
  const code = /^\d{1,7}$/.test(word) ? Number(word) : Number.NaN;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The part of a range without the quotes and blanks at its ends, and its words. */
export function unquoted(text: string, from: number, to: number): { from: number; to: number; text: string } {
  while (from < to && /[\s"'`]/.test(text[from]!)) from++;
  while (to > from && /[\s"'`]/.test(text[to - 1]!)) to--;
  return { from, to, text: text.slice(from, to) };
}
