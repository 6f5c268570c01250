import type { Design, ReadDocument, ReadSection } from "../../../document/design.ts";
import { type Told, toldBy } from "../../../compare/quantities/words.ts";
import { quantityId } from "../../../model/kinds/identity.ts";
import { perBody } from "../../../syntax/per-body.ts";
import { shift } from "../../../text/range.ts";
import { perObject } from "../../../text/per-object.ts";
import { isOfNow } from "../../query/settled.ts";
import type { Claimed } from "../claim.ts";
import { portsInTables } from "../../query/quantities/ports.ts";
import { quantitiesInProse } from "../../query/quantities/prose.ts";
import { quantitiesInTables } from "../../query/quantities/rows.ts";
import type { Said } from "../../query/quantities/said.ts";

/** A number that the design states of a thing. */
export interface QuantityClaim extends Claimed {
  readonly kind: "quantity";
  readonly said: Said;
  /** What the titles above tell of it. */
  readonly above: Told;
}

const saidIn = perBody((body): readonly Said[] => [
  ...quantitiesInProse(body),
  ...quantitiesInTables(body),
  ...portsInTables(body),
]);

/** The numbers that a design states of lifetimes, limits, sizes, intervals and the like, as claims. */
export const quantityClaims = perObject((design: Design): readonly QuantityClaim[] => {
  const ids = new Map<string, number>();
  return design.documents.flatMap((document) =>
    document.sections
      .filter(tellsHowItIs)
      .flatMap((section) => saidIn(section.body).map((said) => claimOf(said, section, document, ids))),
  );
});

function claimOf(said: Said, section: ReadSection, document: ReadDocument, ids: Map<string, number>): QuantityClaim {
  const words = quantityId(said.name);
  const count = (ids.get(words) ?? 0) + 1;
  ids.set(words, count);
  return {
    id: count > 1 ? `${words}-${count}` : words,
    kind: "quantity",
    name: said.name,
    state: section.context.state,
    origin: {
      document: document.name,
      range: shift(said.range, section.from),
      place: said.place,
      section: section.index,
    },
    said,
    above: toldBy(section.context.path.slice(1).join(" ").slice(-190)),
  };
}

/** Chapters on what was, might be or goes wrong state no number of what stands. */
const tellsHowItIs = (section: ReadSection): boolean =>
  isOfNow(
    section,
    "alternatives",
    "history",
    "risks",
    "open-questions",
    "rollout",
    "testing-strategy",
    "goals",
    "data-model",
    "database-design",
  );
