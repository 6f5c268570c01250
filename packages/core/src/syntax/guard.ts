/** Beyond this length only the outline of a document is read; UTF-16 code units. */
export const outlineBeyond = 1 << 20;

/** Beyond this length a document is not read at all; UTF-16 code units. */
export const refusedBeyond = 5 << 20;

/** A document with more headings than this is not read at all: each is a section that every rule looks at. */
export const mostHeadings = 20_000;

/** Whether more lines of a text than may be read would be headings, did they stand in no block of code. */
export function hasTooManyHeadings(text: string): boolean {
  // A heading and the end of its line are two characters.
  if (text.length < 2 * mostHeadings) return false;
  const lines = /^ {0,3}(?:#{1,6}(?![^ \t\r\n])|(?:=+|-+)[ \t]*$)/gm;
  let count = 0;
  while (count <= mostHeadings && lines.test(text)) count++;
  return count > mostHeadings;
}

/** Lists and quotes nested deeper than this are read as plain words. */
export const deepest = 100;

/**
 * The text as the Markdown parser gets it: of the same length, so that every offset holds in both. Line ends are `\n`,
 * NUL is U+FFFD as CommonMark demands, and a byte order mark is a blank. The parser takes no row of dashes with blanks behind
 * its last bar for the rule of a table: there the bar is moved behind them.
 */
export function normalised(text: string): string {
  const unix = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  // Most texts have no bar with blanks behind it at the end of a line.
  const ruled = /-[ \t>|:]*\|[ \t]+$/m.test(unix)
    ? unix.replace(/^([ \t>|:-]*)\|([ \t]+)$/gm, (row, dashes: string, blanks: string) =>
        dashes.includes("-") ? `${dashes}${blanks}|` : row,
      )
    : unix;
  const clean = ruled.includes("\0") ? ruled.replaceAll("\0", "\ufffd") : ruled;
  return clean.charCodeAt(0) === 0xfeff ? ` ${clean.slice(1)}` : clean;
}

/**
 * How many marks one paragraph or cell may hold. Pairing marks takes time in the square of their number, so a text that
 * holds very many gets less for each paragraph. It depends on the text alone, never on what was parsed before.
 */
export const marksAllowed = (text: string): number => (text.length > very && countMarks(text) > very ? 150 : 1500);

/** Fewer characters hold fewer marks. */
const very = 100_000;

/** Counts the characters that may open or close a mark. */
export function countMarks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x2a: // *
      case 0x3c: // <
      case 0x5b: // [
      case 0x5f: // _
      case 0x60: // `
      case 0x7e: // ~
        count++;
        break;
      case 0x77: // w, of "www."
        if (text.startsWith("www.", i)) count++;
        break;
    }
  }
  return count;
}
