import type { Paragraph } from "../syntax/block.ts";
import { sourceRange } from "../text/mapped.ts";
import type { Collector } from "./reading.ts";

/** The first line of a diagram or of a declaration, as no sentence begins. */
const begins =
  /^(?:(?<diagram>sequenceDiagram|classDiagram|erDiagram|stateDiagram(?:-v2)?|(?:graph|flowchart) (?:TB|TD|BT|RL|LR))\s*(?=\n|$)|(?<code>(?:export (?:default )?)?(?:interface|class|enum|struct) \w+(?: (?:extends|implements) [\w, ]+)? ?\{|(?:export )?type \w+ = ?\{|create table (?:if not exists )?[\w".]+ ?\())/i;

/** Two lines or more, each between strokes: rows of a table that lacks the line of dashes below its titles. */
const rows = /^\|[^\n]{0,400}\|[ \t]*\n[ \t]*\|[^\n]{0,400}\|[ \t]*(?:\n|$)/;

/** Says of a diagram, code or rows that stand outside a fence or a table, as pasted text does, that they are not read. */
export function leaveUnfenced({ inline, range }: Paragraph, out: Collector): void {
  if (rows.test(inline.text.slice(0, 1000))) {
    out.cannotRead({
      range,
      what: "rows of a table",
      why: "no line of dashes, as | --- | --- |, stands below its titles, so Markdown takes them for text",
    });
    return;
  }
  const found = begins.exec(inline.text.slice(0, 200));
  if (!found) return;
  const word = /^\w+/.exec(found[0])![0];
  out.cannotRead({
    range: sourceRange(inline, 0, found[0].length),
    what: found.groups!.diagram ? `${word} outside a fence` : "code outside a fence",
    why: "Markdown changes its lines; set it between lines of ``` to have it read",
  });
}
