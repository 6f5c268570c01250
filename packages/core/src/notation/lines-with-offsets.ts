/** A line of a text with the offset at which it begins. */
export interface SourceLine {
  readonly text: string;
  readonly from: number;
}

/** No line of a schema is longer; the rest of a longer one is left out. */
const longest = 4000;

/** The lines of a text, without their ends. */
export function* sourceLines(text: string): Generator<SourceLine> {
  let from = 0;
  for (const line of text.split("\n")) {
    yield { text: (line.endsWith("\r") ? line.slice(0, -1) : line).slice(0, longest), from };
    from += line.length + 1;
  }
}
