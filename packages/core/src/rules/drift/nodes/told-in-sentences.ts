import { within } from "../../../document/context.ts";
import type { ReadDocument } from "../../../document/design.ts";
import { unitFactId } from "../../../model/kinds/identity.ts";
import { matches } from "../../../text/matches.ts";
import { proseWith } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import { firstById } from "../first-by-id.ts";
import { toldInRows } from "./told-in-rows.ts";
import type { UnitsClaim } from "./units-claim.ts";
import { valuesToldIn } from "./values-told.ts";

const longest = 2_000;
const tells = proseWith(
  /\bprob(?:e|es|ed|ing)\b|\b(?:readiness|liveness)\b|\b(?:ClusterIP|NodePort|LoadBalancer)\b|\b(?:replicas?|pods?)\b|\bruns?\b|\bnamespaces?\b|\w:v?\d\w*[.-]|%\s(?:\w+\s){0,2}(?:CPU|processor)/i,
);
const asksHealth = /\b(?:readiness|liveness|startup|prob(?:e|es|ed|ing))\b/i;
/** A clause that does not tell what is. */
const denied = /\b(?:not?|never|without|instead|planned|would|could|should|may|might|if|unless|except|but)\b/i;

/** What the sentences of a design's chapters on deployment say of several units at once, as claims. */
export const toldOfUnits = firstById(function* (document) {
  yield* toldIn(document);
  yield* toldInRows(document);
});

function* toldIn(document: ReadDocument): Generator<UnitsClaim> {
  for (const { section, inline, place } of tells(document)) {
    if (!isOfNow(section) || !within(section.context, "deployment") || inline.text.length > longest) continue;
    for (const sentence of matches(inline.text, /(?:[^.!?]|[.!?](?!\s|$))+/g)) {
      const start = sentence.index;
      for (const { from, to, fact, value } of valuesToldIn(inline, start, start + sentence[0].length)) {
        const begin = clauseBegin(inline.text, start, from);
        const words = inline.text.slice(begin, from);
        if (denied.test(words) || (fact === "probes" && !asksHealth.test(inline.text.slice(start, from)))) continue;
        yield {
          id: unitFactId(fact, value, words),
          kind: "node",
          name: `${words.trim()} ${inline.text.slice(from, to)}`,
          state: section.context.state,
          origin: { document: document.name, range: place(from, to), place: "prose", section: section.index },
          fact,
          value,
          words,
          before: inline.text.slice(start, begin),
        };
      }
    }
  }
}

/** Where the clause begins that a value ends: behind the last mark that parts it from what was said of other values. */
function clauseBegin(text: string, start: number, at: number): number {
  const before = text.slice(start, at);
  const parts = /,\s(?=(?:(?:and|but)\s)?(?:readiness|liveness|startup|(?:that|those)\sof)\b)/gi;
  const last = Math.max(before.lastIndexOf("; "), lastOf(before, parts));
  return last < 0 ? start : start + last + 1;
}

const lastOf = (text: string, pattern: RegExp): number => matches(text, pattern).at(-1)?.index ?? -1;
