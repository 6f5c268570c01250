import { requestLines } from "../notation/http/request-line.ts";
import type { Block } from "../syntax/block.ts";
import { isOpen } from "./kinds/control/classify.ts";
import { demandFirst, demandIn } from "./kinds/control/demand.ts";

/** A paragraph that says what is asked of callers, and of whom or what only by where it stands. */
const withoutSubject =
  /^(?:requires?|needs?|(?:protected|guarded|secured) by|(?:mounted )?behind|open to|(?:only )?for (?:the role|admin)|admins? only|public\b|no (?:auth|token|log-?in)|(?:not |un)protected)/i;
const labelled =
  /^(?:auth(?:entication|orization)?|access|security|permissions?|required role|roles?)(?: required)?\s*[:：]\s*(\S.*)$/i;
const longest = 100;

/**
 * Whom one line above the table or list of a group of endpoints lets call them: "Requires a bearer token.", "**Auth:** bearer token".
 * `null` where no line does, or another operation is told of before.
 */
export function demandOfGroup(blocks: readonly Block[]): string | null {
  const end = blocks.findIndex(({ kind }) => kind !== "paragraph" && kind !== "comment");
  const kind = blocks[end]?.kind;
  if (kind !== "table" && kind !== "list") return null;
  let demand: string | null = null;
  for (const block of blocks.slice(0, end)) {
    if (block.kind !== "paragraph") continue;
    const words = block.inline.text.replace(/\s+/g, " ").trim();
    if (requestLines(words).length > 0) return null;
    if (words.length <= longest && !/[.;!?]\s/.test(words)) demand ??= demandOfLine(words);
  }
  return demand;
}

function demandOfLine(words: string): string | null {
  const said = labelled.exec(words)?.[1];
  const demand = said === undefined ? (withoutSubject.test(words) ? demandIn(words) : undefined) : demandFirst(said);
  return demand === undefined ? null : isOpen(demand) ? "public" : demand.replace(/\.$/, "");
}
