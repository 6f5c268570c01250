import { keyOfProduct } from "../../../compare/products/product.ts";
import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
import { placeOf } from "../answer.ts";
import type { Word } from "../claim.ts";
import { claimsOf } from "../claims.ts";
import { closedBy } from "../closure.ts";
import type { Reality } from "../reality.ts";
import { deployableNamed } from "../wiring/deployables.ts";
import { isNamedInText } from "./named-in-text.ts";
import { decidingFor, unitOf } from "./sources.ts";

/** What a source has and the design leaves out, though it tells all; else how many there are. */
export function* undescribedNodes(
  survey: Survey,
  design: Design,
  reality: Reality,
  surveys: readonly Survey[],
  spoken: number,
): Iterable<Word> {
  const units = survey.elements.filter(({ kind }) => kind === "node");
  const described = new Set(
    [...claimsOf(design, "node"), ...claimsOf(design, "component")].flatMap(
      ({ name }) => deployableNamed(reality, name)?.id ?? [],
    ),
  );
  const left = units.filter(({ id }) => !described.has(id));
  const count = units.length - left.length;
  if (left.length === 0 || count === 0 || !survey.knows.includes("node")) return;
  const closed = closedBy(design, "node", { described: count, built: units.length });
  if (!closed || !decidingFor(design, closed.near, surveys).surveys.includes(survey)) {
    // Of many deployments that a design may mean, how many units each has is no news.
    if (spoken > 3) return;
    yield {
      outcome: "note",
      message: `${left.length} of the ${units.length} ${unitOf(survey)}s in ${survey.target} ${left.length === 1 ? "is" : "are"} not described.`,
    };
    return;
  }
  for (const { id, name, evidence } of left) {
    if (preparing.test(name)) continue;
    // Who says that one table has all of them has forgotten in it what is named elsewhere.
    if (closed.by === "coverage" && (isNamedInText(design, name) || isProductUsed(design, name))) continue;
    yield {
      outcome: "undocumented",
      id,
      kind: "node",
      name,
      survey,
      evidence,
      near: closed.near,
      message: `${name} is a ${unitOf(survey)} in ${placeOf(evidence[0]!)} and is not described.`,
      because: [closed.why],
    };
  }
}

/** Whether a unit goes by the name of a product that the design says the system uses: `mongodb` where it tells of MongoDB. */
const isProductUsed = (design: Design, name: string): boolean =>
  claimsOf(design, "dependency").some((claim) => keyOfProduct(claim.name) === keyOfProduct(name));

/** What runs once before the others do is no part that a design describes: `create-bucket`, `db-migrate`, `kafka-init`. */
const preparing = /(?:^|[-_])(?:init\w*|setup|creat\w+|migrat\w+|seed\w*|bootstrap|wait)(?:[-_]|$)/i;
