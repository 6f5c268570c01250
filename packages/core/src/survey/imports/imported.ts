import type { ImportStatement } from "../../notation/imports/head.ts";
import { Lines } from "../../text/lines.ts";
import type { Imported } from "./graph.ts";

/** Import statements of a text with the lines on which they stand. */
export function imported(statements: readonly ImportStatement[], text: string): Imported[] {
  const lines = new Lines(text);
  return statements.map(({ what, range }) => [what, lines.lineAt(range.from)] as const);
}
