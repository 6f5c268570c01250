import { range } from "../../../text/range.ts";
import { Canvas } from "../../canvas.ts";
import type { Notated } from "../../notation.ts";
import { cleanLabel, unquoted } from "../label.ts";
import type { Line } from "../lines.ts";
import { whyQuotes } from "./needs-quotes.ts";
import { readStatements } from "./statement.ts";

/** Lines that style or explain and hold nothing of the design. */
const ignored = /^(?:classDef|class|style|linkStyle|click|accTitle|accDescr|direction|title|callback)(?:\s|:|$)/;

interface Group {
  readonly key: string;
  /** The line that opens it. */
  readonly line: Line;
}

/** Reads `graph` and `flowchart`. */
export function readFlowchart(text: string, lines: readonly Line[]): Notated {
  const canvas = new Canvas();
  const groups: Group[] = [];
  let unnamed = 0;
  let resume = 0;
  for (const line of lines) {
    if (line.from < resume || ignored.test(line.text)) continue;
    if (/^subgraph\b/.test(line.text))
      groups.push(openGroup(canvas, line, groups.at(-1), () => `subgraph ${++unnamed}`));
    else if (/^end\s*;?$/.test(line.text)) {
      if (!groups.pop()) canvas.cannotRead(range(line.from, line.from + 3), "end", "no subgraph is open");
    } else resume = readStatements(line, { text, canvas, group: groups.at(-1)?.key });
  }
  for (const { line } of groups)
    canvas.cannotRead(range(line.from, line.from + line.text.length), "subgraph", "no `end` closes it");
  return { drawings: [canvas.drawing("flow")], problems: canvas.problems };
}

function openGroup(canvas: Canvas, line: Line, above: Group | undefined, name: () => string): Group {
  const words = /^subgraph\s*([^\s[\]"]+)?\s*(?:\[(.*)\]|"(.*)"|(.*))\s*;?$/.exec(line.text);
  const id = words?.[1];
  const bracketed = words?.[2] ?? words?.[3];
  const plain = words?.[4]?.trim();
  const title = bracketed ?? (plain ? line.text.slice("subgraph".length).trim() : id);
  const key = (bracketed === undefined && plain ? title : id) ?? title ?? name();
  const at = title ? line.from + Math.max(0, line.text.lastIndexOf(title)) : line.from;
  const plainTitle = words?.[2]?.startsWith('"') ? "" : (words?.[2] ?? words?.[4] ?? "");
  const why = whyQuotes(plainTitle);
  if (why) canvas.cannotRead(range(line.from, line.from + line.text.length), "subgraph", why);
  const shown = unquoted(title ?? "", 0, title?.length ?? 0);
  canvas.declare(key, {
    label: cleanLabel(shown.text),
    range: range(at + shown.from, at + Math.max(shown.to, shown.from)),
    shape: "group",
    declared: true,
    ...(above ? { group: above.key } : {}),
  });
  return { key, line };
}
