import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

/** Two to four words as names are written, of which the last can be nothing but a part: `Loan Service`, `Event Bus`. */
const partName =
  /^(?:\p{Lu}[\p{L}\p{N}-]*\s){1,3}(?:Service|Gateway|Store|Database|Queue|Bus|Broker|Server|Worker|Engine|Manager|Scheduler|Handler|Controller|Processor|Registry|Proxy|Cache|Router|Adapter|Repository|Module|Agent|Dispatcher|Orchestrator)$/u;

/** Words of a sentence that tells of what is not, or not yet. */
const denied =
  /\b(?:no|not|never|without|instead|rather|than|unlike|could|would|might|may|if|avoid|replaces?|replaced|remov\w+|future|later)\b/i;

/** `Requests reach the **API Gateway** first`: what sentences on the architecture set in bold and call by the noun of a part is one. */
export function readBoldParts(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "prose" || inline.text.length > 5_000 || !within(context, "system-architecture", "components")) return;
  if (within(context, "alternatives", "history", "testing-strategy", "glossary", "requirements")) return;
  for (const { kind, from, to } of inline.spans) {
    const words = inline.text.slice(from, to);
    if (kind !== "strong" || !partName.test(words) || /^\s*[:：]/.test(inline.text.slice(to))) continue;
    const before = inline.text.slice(Math.max(0, from - 300), from);
    if (denied.test(before.slice(before.search(/[^.!?\n]*$/)))) continue;
    const name = parseName(words);
    if (name && isBlock(name.text)) stateNamed(name, sourceRange(inline, from, to), place, out);
  }
}
