// Changes of texts. Each gives `null` where there is nothing to change, so that an operator passes by.

/** A pattern of a text as it stands, between letters that are not its own. */
export const wordPattern = (word: string, flags = ""): RegExp =>
  new RegExp(`(?<![A-Za-z0-9_])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![A-Za-z0-9_])`, flags);

/** From 1. */
export const lineAt = (text: string, line: number): string => text.split("\n")[line - 1] ?? "";

/** The line, from 1, that holds an offset. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

export const withRange = (text: string, { from, to }: { from: number; to: number }, insert: string): string =>
  text.slice(0, from) + insert + text.slice(to);

/** Changes one line; `change` gives `null`, or the same line, where there is nothing to change, and `undefined` takes it away. */
export function withLine(
  text: string,
  line: number,
  change: (line: string) => string | null | undefined,
): string | null {
  const lines = text.split("\n");
  const old = lines[line - 1];
  if (old === undefined) return null;
  const now = change(old);
  if (now === null || now === old) return null;
  lines.splice(line - 1, 1, ...(now === undefined ? [] : [now]));
  return lines.join("\n");
}

/** Another name built as this one: its last word is changed, but a code of one word gets another, since one word is no code. */
export function renamed(name: string): string {
  const last = /[A-Za-z0-9]+(?=[^A-Za-z0-9]*$)/.exec(name);
  if (!last) return `${name}marker`;
  const word = last[0];
  if (/^[A-Z]{3,}$/.test(name)) return `${name}_MARKER`;
  const other = /^[A-Z0-9]+$/.test(word) ? "MARKER" : /^[A-Z]/.test(word) ? "Marker" : "marker";
  return name.slice(0, last.index) + other + name.slice(last.index + word.length);
}

/** The same text with the first number in it one more. */
export const bumped = (text: string): string => text.replace(/\d+/, (digits) => String(Number(digits) + 1));

/** From the first line of a statement to the line that closes its last bracket. */
export function statementLines(text: string, first: number): number {
  const lines = text.split("\n");
  let depth = 0;
  for (let i = first - 1; i < lines.length; i++) {
    for (const letter of lines[i]!)
      if ("([{".includes(letter)) depth++;
      else if (")]}".includes(letter)) depth--;
    if (depth <= 0) return i + 1;
  }
  return lines.length;
}

/** Takes the lines away. */
export const withoutLines = (text: string, first: number, last: number): string =>
  text
    .split("\n")
    .filter((_, i) => i + 1 < first || i + 1 > last)
    .join("\n");
