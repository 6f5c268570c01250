// Text from documents is shown, never obeyed: control characters and those that turn the direction of writing are made
// visible, and every character knows how many columns it takes.

/** One character as a terminal shows it. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  /** The UTF-16 units of the source it stands for. */
  readonly units: number;
}

/** The printable characters of ASCII, of which most text is: their cells are made once. */
const plain: readonly Cell[] = Array.from({ length: 0x7f - 0x20 }, (_, i) => ({
  shown: String.fromCharCode(0x20 + i),
  width: 1,
  units: 1,
}));

/** The characters of a line. Marks that combine with the character before them are cells of no width. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  for (const character of line) {
    const code = character.codePointAt(0)!;
    cells.push(plain[code - 0x20] ?? { ...shownAs(character, code), units: character.length });
  }
  return cells;
}

/** Text that a terminal can be given: on one line, nothing in it is a command. */
export function printable(text: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text)) return text;
  return cellsOf(text)
    .map(({ shown }) => shown)
    .join("");
}

/** How many columns text takes, once printable. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

function shownAs(character: string, code: number): { shown: string; width: number } {
  if (code === 9) return { shown: "  ", width: 2 };
  // Pictures of the control characters: ␛ for the one that begins a terminal's commands.
  if (code < 0x20) return { shown: String.fromCodePoint(0x2400 + code), width: 1 };
  if (code === 0x7f) return { shown: "\u2421", width: 1 };
  if (code < 0xa0 || isolated(code)) return { shown: "\ufffd", width: 1 };
  if (combines(character, code)) return { shown: character, width: 0 };
  return { shown: character, width: wide(code) ? 2 : 1 };
}

/** Lone surrogates, line separators, and what overrides the direction of writing. */
const isolated = (code: number): boolean =>
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x061c ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0xe0000 && code <= 0xe0fff);

const combines = (character: string, code: number): boolean =>
  code >= 0x300 &&
  (/^[\p{Mn}\p{Me}]$/u.test(character) || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff);

/** East Asian wide and full-width characters, and emoji. */
const wide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0x33ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f900 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    emoji.has(code));

/** The characters below U+1F300 that terminals draw as emoji without being asked. */
const emoji: ReadonlySet<number> = new Set(
  [
    ..."⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕🃏🆎🈁🈚🈯",
  ].map((character) => character.codePointAt(0)!),
);

/** Words with blanks behind them, as wide as a column. */
export const padded = (words: string, width: number): string => words + " ".repeat(Math.max(0, width - widthOf(words)));
