import type { Element } from "../../../model/element.ts";
import type { DataType } from "../../../model/value.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer, Difference } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { isOfSeries } from "../../query/one-change.ts";
import type { Reality } from "../reality.ts";
import { typesDiffer } from "./compare-types.ts";
import type { Shown } from "./emptiness.ts";
import { factDifferences } from "./field-facts.ts";
import { isOwn } from "./find-holder.ts";
import type { Holder } from "./holder.ts";
import type { Match } from "./match-fields.ts";
import { hasMembers } from "./members.ts";

/** Holds a field that is there against what the design says of it. */
export function compared(
  entity: Element<"entity">,
  claim: ElementClaim<"field">,
  { held, byId }: Match,
  holder: Holder,
  { own, ...shown }: Omit<Shown, "asCode" | "ofTable"> & { readonly own: boolean },
  reality: Reality,
): Answer {
  const { survey } = holder;
  const { type } = claim.facts;
  // A drawing has types of its own, whatever the code beside it is written in.
  const asCode = own && !isDrawn(claim);
  const because = [`${entity.name} was found as ${holder.name} in ${placeOf(holder.evidence)}.`];
  const evidence = [held.evidence];
  const differences: Difference[] = [];
  if (
    !byId &&
    type &&
    held.type &&
    !hasGrown(claim, held.type) &&
    !isKeyInJson(claim, held.type, entity) &&
    typesDiffer(type, held.type, asCode, holder.of === "code")
  )
    differences.push({
      fact: "type",
      expected: typeShown(type),
      actual: typeShown(held.type),
      evidence,
      types: { said: type, is: held.type },
    });
  if (!byId)
    differences.push(...factDifferences(claim, held, { ...shown, asCode, ofTable: holder.of === "table" }, reality));
  const [difference] = differences;
  if (!difference && !byId && asCode && isOwn(entity, holder) && tellsEmptiness(entity, held.type)) {
    const [said, is] = [claim.facts.nullable === true, held.nullable === true];
    if (said !== is)
      return contradicted(
        claim,
        survey,
        [
          {
            fact: "optional",
            expected: said ? "optional" : "required",
            actual: is ? "optional" : "required",
            evidence,
          },
        ],
        {
          message: `${claim.name} ${said ? "may be left out or empty" : "is required"} in the design, and ${is ? "may be left out or empty" : "is required"} in ${placeOf(held.evidence)}.`,
          because,
        },
      );
  }
  if (!difference) return confirmed(claim, survey, evidence, { because });
  return contradicted(claim, survey, differences, {
    message: `${claim.name} is ${difference.expected} in the design, ${difference.actual} in ${placeOf(held.evidence)}.`,
    because,
  });
}

/**
 * Whether the language has every value of a type say whether it may be empty: TypeScript of all, C# of what is no reference, which is a
 * type of its own with `?`.
 */
const tellsEmptiness = ({ facts: { language } }: Element<"entity">, built: DataType | undefined): boolean =>
  language === "typescript" || (language === "csharp" && ofNet.test(built?.raw ?? ""));

const ofNet =
  /^(?:bool|s?byte|u?short|u?int|u?long|float|double|decimal|char|DateTime(?:Offset)?|DateOnly|TimeOnly|TimeSpan|Guid)\??$/;

/** Whether a field takes in more values than it did by the change that tells of it: those came with later changes. */
const hasGrown = ({ facts: { type }, origin }: ElementClaim<"field">, built: DataType): boolean =>
  type?.members !== undefined &&
  built.members !== undefined &&
  isOfSeries(origin.document) &&
  hasMembers(built.members, type.members);

/** Whether the place that gives a field its type is a drawing. */
const isDrawn = ({ statements }: ElementClaim<"field">): boolean =>
  statements.find(({ facts }) => facts.type)?.origin.place === "diagram";

const typeShown = ({ raw, members }: { readonly raw: string; readonly members?: readonly string[] }): string =>
  members && !members.every((member) => raw.includes(member)) ? `${raw} (${members.join(", ")})` : raw;

/** JSON has no whole numbers of 64 bits, so that keys which code counts are written there as texts. */
const isKeyInJson = ({ name, facts }: ElementClaim<"field">, built: DataType, entity: Element<"entity">): boolean =>
  entity.facts.language === "json" &&
  facts.type?.logical === "text" &&
  built.logical === "integer" &&
  /(?:^id|[a-z]I[dD]|_id)$/.test(name.slice(name.lastIndexOf(".") + 1));
