import { range } from "../../text/range.ts";
import { C4Reader } from "../c4.ts";
import { Canvas } from "../canvas.ts";
import type { Notated } from "../notation.ts";
import type { Line } from "./lines.ts";

/** Reads `C4Context`, `C4Container`, `C4Component`, `C4Dynamic` and `C4Deployment`. */
export function readC4(_text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  const reader = new C4Reader(canvas);
  for (const { text, from } of lines)
    if (!/^(?:title|direction|accTitle|accDescr)\b/.test(text) && !reader.line(text, from))
      canvas.cannotRead(range(from, from + text.length), "line of a C4 diagram", "not a macro of C4");
  return {
    drawings: [canvas.drawing("c4")],
    ...(reader.nodes.length > 0 ? { nodes: reader.nodes } : {}),
    problems: canvas.problems,
  };
}
