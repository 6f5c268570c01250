/** A place a person can find: both count from 1; `column` counts UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** How many lines a text has, as editors count them: what ends the last line begins none. */
export function countLines(text: string): number {
  const { starts } = new Lines(text);
  return starts.at(-1) === text.length ? starts.length - 1 : starts.length;
}

/** What tells of an offset on which line it is. */
export type LineFinder = Pick<Lines, "lineAt">;

/** Offsets to lines and back. Line ends are `\n`, `\r\n` and `\r`, as in CommonMark. */
export class Lines {
  readonly text: string;
  #starts: readonly number[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The offset at which each line begins; looked for when they are first asked for: after most keystrokes nobody does. */
  get starts(): readonly number[] {
    return (this.#starts ??= startsIn(this.text));
  }

  /** The line, from 1, that holds `offset`; offsets beyond the text belong to the last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  placeAt(offset: number): Place {
    const line = this.lineAt(offset);
    return { line, column: offset - this.starts[line - 1]! + 1 };
  }

  /** Where `line` (from 1) begins; a line after the last begins at the end of the text. */
  startOf(line: number): number {
    return this.starts[Math.max(0, line - 1)] ?? this.text.length;
  }

  /** The words of `line` (from 1) without its line end. */
  textOf(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1)).replace(/[\r\n]+$/, "");
  }
}

function startsIn(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
