import { within } from "../../../document/context.ts";
import type { ReadDocument } from "../../../document/design.ts";
import { unitFactId } from "../../../model/kinds/identity.ts";
import { matches } from "../../../text/matches.ts";
import { proseWith } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import type { Claimed } from "../claim.ts";
import { firstById } from "../first-by-id.ts";

/** Ports that a sentence gives what it names: "Published ports: till 8080, stock 9000 and 9001". Only what is deployed tells whether that is a unit. */
export interface PortsClaim extends Claimed {
  readonly kind: "node";
  readonly unit: string;
  readonly ports: readonly number[];
  /** Whether they are said to be those outside of the container. */
  readonly isPublished: boolean;
}

const longest = 2_000;
const told = proseWith(/\bports?\b|\bpublish|\blistens?\b|\bexpose/i);
const outside = /\bpublish\w*|\bhost ports?\b|\bfrom outside\b/i;
const denied = /\b(?:not?|never|without|instead|planned|would|could|should|may|might|if|unless|except|but|formerly)\b/i;
const port = String.raw`(80|443|[1-9]\d{2,4})(?=[\s,;)]|\.(?:\s|$)|$)`;
const given = new RegExp(
  String.raw`(?<![\w./-])([a-z][\w-]{1,60})\s?(?:\s(?:is\s)?(?:published|reachable|exposed|available)?\s?(?:on|at|under)(?:\sport)?|\slistens\s(?:on|at)(?:\sport)?|\s(?:publishes|exposes)(?:\sport)?|\sport|:)?\s\(?${port}(?:\sand\s${port})?`,
  "gi",
);

/** What sentences of a chapter on deployment say of the ports of units, as claims. */
export const portsTold = firstById(function* (document: ReadDocument): Generator<PortsClaim> {
  for (const { section, inline, place } of told(document)) {
    if (!isOfNow(section) || !within(section.context, "deployment") || inline.text.length > longest) continue;
    for (const { 0: sentence, index: start } of matches(inline.text, /(?:[^.;!?]|[.;!?](?!\s|$))+/g)) {
      if (!/\bports?\b|\bpublish|\blistens?\b|\bexpose/i.test(sentence) || denied.test(sentence)) continue;
      for (const { 0: words, 1: unit = "", 2: first, 3: second, index } of matches(sentence, given)) {
        const ports = [first, second].flatMap((each) => (each === undefined ? [] : [Number(each)]));
        const from = start + index;
        yield {
          id: unitFactId("ports", ports.join(" "), unit),
          kind: "node",
          name: words,
          state: section.context.state,
          origin: {
            document: document.name,
            range: place(from, from + words.length),
            place: "prose",
            section: section.index,
          },
          unit,
          ports,
          isPublished: outside.test(sentence),
        };
      }
    }
  }
});
