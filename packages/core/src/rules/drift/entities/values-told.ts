import type { ReadDocument } from "../../../document/design.ts";
import { within } from "../../../document/context.ts";
import { member as isMember, joint } from "../../../document/kinds/entity/enumerated.ts";
import { valuesId } from "../../../model/kinds/identity.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { proseWith } from "../../query/prose.ts";
import { isOfNow } from "../../query/settled.ts";
import type { Claimed } from "../claim.ts";
import { firstById } from "../first-by-id.ts";

/** Values that a sentence lists without the name of their enumeration: "Status of an order: `OPEN`, `PAID`." */
export interface ValuesClaim extends Claimed {
  readonly kind: "entity";
  readonly values: readonly string[];
  /** The words before the list, where they and what stands behind it say that it is all there is; else empty. */
  readonly label: string;
}

const longest = 2_000;
const told = proseWith(/(?:^|[^\w])(?:status|state|kind|type|role|level|priority|category|mode|stage|phase|values?)/i);
const ofValues =
  /(?:status(?:es)?|states?|kinds?|types?|roles?|levels?|priorit(?:y|ies)|categor(?:y|ies)|modes?|stages?|phases?|values?)(?![a-z])/i;
const constant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;
/** Names that anything may have. */
const ofProtocols = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRUE|FALSE|NULL|AND|OR|NOT|ASC|DESC|UTC)$/;
const denied =
  /\b(?:not?|never|without|planned|formerly|was|were|would|could|should|may|might|later|instead|except|but|such as|e\.g|for example|including|like|among)\b/i;
const fewest = 2;

/** The lists of constants that sentences on statuses, kinds and the like hold. */
export const valuesTold = firstById(function* (document: ReadDocument): Generator<ValuesClaim> {
  for (const { section, inline, place } of told(document)) {
    if (inline.text.length > longest || !isOfNow(section) || within(section.context, "alternatives", "history"))
      continue;
    for (const run of runsIn(inline)) {
      const [first, last] = [run[0]!, run.at(-1)!];
      const before = beginning(inline.text, first.from);
      if (!ofValues.test(before) || denied.test(before) || isNamed(inline, first)) continue;
      const values = run.map(({ from, to }) => inline.text.slice(from, to));
      const isAll =
        /(?::|\b(?:is|are|either|one of|values))\s*$/i.test(before) &&
        /^\s*(?:[.;)]|$)/.test(inline.text.slice(last.to));
      yield {
        id: valuesId(values),
        kind: "entity",
        name: values.join(", "),
        state: section.context.state,
        origin: { document: document.name, range: place(first.from, last.to), place: "prose", section: section.index },
        values,
        label: isAll ? before : "",
      };
    }
  }
});

/** The words of the sentence before an offset. */
function beginning(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
}

/** Whether the type stands right before its values: then they are read as its members. */
const isNamed = ({ text, spans }: Inline, { from }: Span): boolean =>
  spans.some(
    ({ kind, from: begin, to }) =>
      kind === "code" && to <= from && from - to < 60 && /^[A-Z]\w*[a-z]\w*$/.test(text.slice(begin, to)),
  );

/** Constants in code that follow one another with nothing but what joins them between. */
function runsIn({ text, spans }: Inline): readonly (readonly Span[])[] {
  const runs: Span[][] = [];
  for (const span of spans) {
    if (span.kind !== "code") continue;
    const word = text.slice(span.from, span.to);
    const isValue = constant.test(word) && isMember.test(word) && !ofProtocols.test(word);
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (isValue && last && joint.test(text.slice(last.to, span.from))) run!.push(span);
    else runs.push(isValue ? [span] : []);
  }
  return runs.filter((run) => run.length >= fewest);
}
