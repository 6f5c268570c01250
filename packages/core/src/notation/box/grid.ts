/** A text as a person sees it in a fixed-width font: characters by row and column, each with its offset. */
export class Grid {
  readonly rows: readonly (readonly string[])[];
  private readonly offsets: readonly (readonly number[])[];
  readonly height: number;

  constructor(text: string) {
    const rows: string[][] = [];
    const offsets: number[][] = [];
    let at = 0;
    for (const line of text.split("\n")) {
      const row: string[] = [];
      const places: number[] = [];
      let offset = at;
      for (const character of line) {
        if (character === "\t") for (let n = 4 - (row.length % 4); n > 0; n--) put(" ", offset);
        else if (isNarrow(character)) put(character, offset);
        else if (character !== "\r" && !invisible.test(character)) {
          put(character, offset);
          if (wide.test(character)) put("", offset);
        }
        offset += character.length;
      }
      rows.push(row);
      offsets.push(places);
      at += line.length + 1;

      function put(shown: string, from: number): void {
        row.push(shown);
        places.push(from);
      }
    }
    this.rows = rows;
    this.offsets = offsets;
    this.height = rows.length;
  }

  /** The character at a place; a blank beyond the text. The second half of a wide character is empty. */
  at(row: number, column: number): string {
    return this.rows[row]?.[column] ?? " ";
  }

  /** Whether nothing stands in a row of the drawing. */
  isEmpty(row: number): boolean {
    return this.rows[row]?.length === 0;
  }

  offset(row: number, column: number): number {
    return this.offsets[row]?.[column] ?? 0;
  }

  /** The words in `[from, to)` of a row without the blanks around them, and where they stand in the text. */
  words(row: number, from: number, to: number): { text: string; from: number; to: number; column: number } | null {
    const cells = this.rows[row];
    if (!cells) return null;
    let start = Math.max(0, from);
    let end = Math.min(to, cells.length);
    while (start < end && cells[start]!.trim() === "" && cells[start] !== "") start++;
    while (end > start && cells[end - 1]!.trim() === "" && cells[end - 1] !== "") end--;
    if (start >= end) return null;
    const text = cells.slice(start, end).join("");
    const last = cells[end - 1] === "" ? end - 2 : end - 1;
    return {
      text,
      column: start,
      from: this.offset(row, start),
      to: this.offset(row, last) + (cells[last]?.length ?? 1),
    };
  }
}

/** Told without looking it up: the characters of ASCII that are shown, and those of frames. */
const isNarrow = (character: string): boolean =>
  (character >= " " && character < "\x7f") || (character >= "\u2500" && character <= "\u257f");

const invisible = /\p{Cf}|\ufe0e|\ufe0f/u;

/** Characters that take two columns: East Asian scripts and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\u2705\u274c\u274e\u2753-\u2757\u26a1\u231a\u231b\u23e9-\u23ec\u2728\u2b50]/u;
