import type { Design } from "../../../document/design.ts";
import { lacking, missing, placeOf, standing, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { renamed } from "../database/rewrite.ts";
import type { Reality } from "../reality.ts";
import { bareOf } from "./bare-name.ts";
import { fieldsOf } from "./find-holder.ts";
import { heirWith } from "./heirs.ts";
import type { HeldField, Holder } from "./holder.ts";
import { nearField } from "./near-field.ts";
import { isOfAnswers } from "./of-answers.ts";

/** What is said of a field that its holder lacks: missing, unless the holder may do without it. */
export function absentField(
  design: Design,
  claim: ElementClaim<"field">,
  holder: Holder,
  free: readonly HeldField[],
  reality: Reality,
): Answer {
  const { name, survey, evidence, open, of, fields } = holder;
  const bare = bareOf(claim);
  const place = placeOf(evidence);
  if (fields.length === 0 || open !== undefined)
    return uncheckable(claim, open ?? `The fields of ${name} are not written in ${place}.`, survey);
  if (of === "table" && isRelation(claim))
    return uncheckable(
      claim,
      `${claim.name} leads to other data; no column of ${name} (${place}) would hold it.`,
      survey,
    );
  // Code that shows data need not keep the keys by which tables lead to one another.
  if (of === "code" && claim.facts.key === "foreign" && claim.origin.place !== "code")
    return uncheckable(claim, `${claim.name} is a key of a table, which ${name} (${place}) may do without.`, survey);
  if (of === "code" && isShown(holder) && isStored(design, claim))
    return uncheckable(
      claim,
      `${claim.name} is told with the types of a database, and ${name} (${place}) may hold a part of that.`,
      survey,
    );
  if (isOfAnswers(design, claim, holder))
    return uncheckable(
      claim,
      `${claim.name} is told of what the API answers, which may be made of more than ${name} (${place}).`,
      survey,
    );
  if (isSigned(holder.name) && addedBySigning.test(bare))
    return uncheckable(
      claim,
      `${claim.name} is what a library adds when it signs; ${name} (${place}) may leave it out.`,
      survey,
    );
  const heir = heirWith(bare, holder, reality);
  if (heir)
    return uncheckable(
      claim,
      `${heir.name} (${placeOf(heir.evidence)}), which goes on from ${name}, has ${bare}.`,
      survey,
    );
  const parts = toldInParts(bare, fields);
  if (parts)
    return uncheckable(
      claim,
      `${name} (${place}) has ${parts.join(" and ")}, which ${claim.name} is told for.`,
      survey,
    );
  const near = nearField(claim, bare, free);
  const kind = of === "table" ? "column" : "field";
  const because = [`${name} in ${place} has ${fields.length} ${kind}s, and none of this name.`];
  return missing(
    claim,
    `${name} has no ${kind} ${bare}${near ? `; did you mean ${near.name} (${placeOf(near.evidence)})?` : ` (${place}).`}`,
    survey,
    near
      ? { fixes: [renamed(claim.origin, bare, near.name)], beside: standing(near.name, [near.evidence]), because }
      : { beside: lacking(bare, [evidence]), because },
  );
}

/** The fields in which a place on a map is kept where it is told as one. */
function toldInParts(bare: string, fields: readonly HeldField[]): readonly string[] | null {
  if (!onMap.test(bare)) return null;
  const [north, east] = [/^(?:.*_)?lat(?:itude)?$/i, /^(?:.*_)?(?:lng|lon|long|longitude)$/i].map(
    (pattern) => fields.find(({ name }) => pattern.test(name.replace(/(?<=[a-z])(?=[A-Z])/g, "_")))?.name,
  );
  return north !== undefined && east !== undefined ? [north, east] : null;
}

const onMap =
  /^(?:.*_)?(?:coord(?:inate)?s?|geo(?:_?(?:location|point|position))?|lat_?l(?:ng|on)|location|position)$/i;

/** What a token carries of when it was signed and how long it counts. Libraries write it and read it by themselves. */
const addedBySigning = /^(?:iat|exp|nbf)$/;
const isSigned = (holder: string): boolean => /jwt|token|claims|payload|session/i.test(holder);

/** Structures of the languages in which programs show data to people. */
const isShown = ({ language = "" }: Holder): boolean => /^(?:typescript|javascript|dart|swift)$/.test(language);

/** Whether a field is one of an entity that has types as databases alone have them. */
const isStored = (design: Design, { parent }: ElementClaim<"field">): boolean =>
  (fieldsOf(design).get(parent ?? "") ?? []).filter(({ facts: { type } }) => type && ofDatabases.test(type.raw))
    .length >= 2;

const ofDatabases =
  /^(?:n?varchar2?|character varying|(?:big|small|tiny)int|(?:big)?serial|timestamptz?|datetime2?|decimal|numeric|jsonb|uniqueidentifier|bytea|(?:long|medium)text)\b/i;

/** Whether a field holds other structures or many values, which tables keep elsewhere. */
const isRelation = ({ facts: { type } }: ElementClaim<"field">): boolean =>
  type !== undefined &&
  (type.logical === "object" || type.logical === "array" || type.logical === "unknown" || type.logical === "map");
