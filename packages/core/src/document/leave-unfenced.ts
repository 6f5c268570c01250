import type { Paragraph } from "../syntax/block.ts";
import { sourceRange } from "../text/mapped.ts";
import type { Collector } from "./reading.ts";

/** The first line of a diagram or of a declaration, as no sentence begins. */
const begins =
  /^(?:(?<diagram>sequenceDiagram|classDiagram|erDiagram|stateDiagram(?:-v2)?|(?:graph|flowchart) (?:TB|TD|BT|RL|LR))\s*(?=\n|$)|(?<code>(?:export (?:default )?)?(?:interface|class|enum|struct) \w+(?: (?:extends|implements) [\w, ]+)? ?\{|(?:export )?type \w+ = ?\{|create table (?:if not exists )?[\w".]+ ?\())/i;

/** Says of a diagram or code that stands outside a fence, as pasted text does, that it is not read. */
export function leaveUnfenced({ inline }: Paragraph, out: Collector): void {
  const found = begins.exec(inline.text.slice(0, 200));
  if (!found) return;
  const word = /^\w+/.exec(found[0])![0];
  out.cannotRead({
    range: sourceRange(inline, 0, found[0].length),
    what: found.groups!.diagram ? `${word} outside a fence` : "code outside a fence",
    why: "Markdown changes its lines; set it between lines of ``` to have it read",
  });
}
