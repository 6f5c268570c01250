import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { isBookkeeping } from "../query/members.ts";
import { confirmed, contradicted, lacking, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Difference, Undescribed } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closedBy } from "./closure.ts";
import { gather, isLacking } from "./gather.ts";
import { renamed } from "./database/rewrite.ts";
import { typesDiffer } from "./entities/compare-types.ts";
import { fieldsOf, holdingOf, isOwn } from "./entities/find-holder.ts";
import type { HeldField, Holder } from "./entities/holder.ts";
import type { Match } from "./entities/match-fields.ts";
import { isOfAnswers } from "./entities/of-answers.ts";
import { factDifferences, showsArguments } from "./entities/field-facts.ts";
import { joined } from "./entities/names.ts";
import { nearField } from "./entities/near-field.ts";
import { writesAsCode } from "./entities/vocabulary.ts";
import { isExact, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Fields are in the structures that hold their entities, with the types that the design gives. */
export const fieldDrift: Verifier = {
  on: "drift",
  id: "field-drift",
  kinds: ["field"],
  group: "data",
  requires:
    "Every field that a design gives an entity is in the structure of code or the table that holds it, with a type that can be the same.",
  severity: "error",
  *verify(design, reality) {
    for (const entity of claimsOf(design, "entity")) {
      const claims = (fieldsOf(design).get(entity.id) ?? []).map((claim) => ({
        ...claim,
        name: `${entity.name}.${claim.name}`,
      }));
      if (claims.length === 0) continue;
      const holding = holdingOf(design, reality, entity);
      if (holding === null || "why" in holding) {
        const why = holding?.why ?? `${entity.name} was not found, so its fields could not be looked at.`;
        for (const claim of claims) yield uncheckable(claim, why);
        continue;
      }
      const { holder, matches } = holding;
      const free = freeFields(holder, matches);
      const own = isOwn(entity, holder) || writesAsCode(claims, matches);
      const withArguments = showsArguments(claims);
      const answers = claims.map((claim) => {
        const match = matches.get(claim.id);
        return match
          ? compared(entity, claim, match, holder, { own, withArguments }, reality)
          : absent(design, claim, holder, free);
      });
      yield* gatherAbsent(answers, holder);
      yield* gatherLeft(undescribed(design, entity, claims, holder, free, own), holder);
    }
  },
};

/** A structure that has been made anew lacks many fields at once, of which each alone says little. */
const gatherAbsent = (answers: readonly Answer[], { name, of, evidence }: Holder): readonly Answer[] =>
  gather(
    answers,
    (answer) => (isLacking(answer) ? bareOf(answer.claim) : undefined),
    ({ claim }) => claim.id,
    (names, count) =>
      `${name} (${placeOf(evidence)}) has none of these ${count} ${of === "table" ? "columns" : "fields"} of the design: ${names}.`,
  );

const gatherLeft = (left: readonly Undescribed[], { name }: Holder): readonly Undescribed[] =>
  gather(
    left,
    bareOf,
    ({ id }) => id,
    (names, count) => `${name} has ${count} fields that the design does not list: ${names}.`,
  );

/** The fields that nothing in the design tells of. */
function freeFields({ fields }: Holder, matches: ReadonlyMap<string, Match>): readonly HeldField[] {
  const taken = new Set([...matches.values()].map(({ held }) => held));
  return fields.filter((field) => !taken.has(field));
}

/** The name of a field without that of its entity. */
const bareOf = ({ name }: { readonly name: string }): string => name.slice(name.indexOf(".") + 1);

function compared(
  entity: Element<"entity">,
  claim: ElementClaim<"field">,
  { held, byId }: Match,
  holder: Holder,
  { own, withArguments }: { readonly own: boolean; readonly withArguments: boolean },
  reality: Reality,
): Answer {
  const { survey } = holder;
  const { type } = claim.facts;
  // A drawing has types of its own, whatever the code beside it is written in.
  const asCode = own && !isDrawn(claim);
  const because = [`${entity.name} was found as ${holder.name} in ${placeOf(holder.evidence)}.`];
  const evidence = [held.evidence];
  const differences: Difference[] = [];
  if (!byId && type && held.type && typesDiffer(type, held.type, asCode, holder.of === "code"))
    differences.push({
      fact: "type",
      expected: shown(type),
      actual: shown(held.type),
      evidence,
      types: { said: type, is: held.type },
    });
  if (!byId)
    differences.push(
      ...factDifferences(claim, held, { asCode, withArguments, ofTable: holder.of === "table" }, reality),
    );
  const [difference] = differences;
  if (!difference && !byId && asCode && isOwn(entity, holder) && entity.facts.language === "typescript") {
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

/** Whether the place that gives a field its type is a drawing. */
const isDrawn = ({ statements }: ElementClaim<"field">): boolean =>
  statements.find(({ facts }) => facts.type)?.origin.place === "diagram";

const shown = ({ raw, members }: { readonly raw: string; readonly members?: readonly string[] }): string =>
  members && !members.every((member) => raw.includes(member)) ? `${raw} (${members.join(", ")})` : raw;

function absent(design: Design, claim: ElementClaim<"field">, holder: Holder, free: readonly HeldField[]): Answer {
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

/** From this share of its fields on a structure is meant to be shown in full. */
const meantWhole = 0.75;

function undescribed(
  design: Design,
  entity: ElementClaim<"entity">,
  claims: readonly ElementClaim<"field">[],
  holder: Holder,
  free: readonly HeldField[],
  own: boolean,
): Undescribed[] {
  if (entity.state === "planned" || entity.state === "removed") return [];
  if (holder.of === "table" && !tellsColumns(claims, holder)) return [];
  // Only code that is shown as code, tables of fields and lists in words of code are meant to be whole; drawings and sentences never are.
  if (!claims.every(({ origin: { place } }) => place === "row" || place === "code" || (own && place === "item")))
    return [];
  const declared = holder.fields.filter(isOwnField(holder));
  const left = free.filter((field) => declared.includes(field));
  if (left.length === 0) return [];
  const covering = {
    described: declared.length - left.length,
    built: declared.length,
    within: entity.id,
    share: meantWhole,
    least: 4,
  };
  const closed = closedBy(design, "field", covering);
  if (!closed || (closed.by === "coverage" && !own && holder.of !== "table")) return [];
  // Who tells of another entity when it was made may leave it out here only by mistake.
  const told = new Set(claimsOf(design, "field").map((claim) => joined(claim.name)));
  const isKept = (name: string): boolean => isBookkeeping(name) && !(holder.of === "table" && told.has(joined(name)));
  return left
    .filter(({ name, type }) => closed.by === "words" || !(isKept(name) || isAside(name) || leads(type)))
    .map((field) => ({
      outcome: "undocumented",
      id: field.id,
      kind: "field",
      name: `${entity.name}.${field.name}`,
      message: `${holder.name} has a field ${field.name}${field.type ? ` (${field.type.raw})` : ""} in ${placeOf(field.evidence)} that the design does not list.`,
      survey: holder.survey,
      evidence: [field.evidence],
      near: closed.near,
      because: [closed.why],
    }));
}

/** Whether a list of fields is one of the columns of the table that holds them: with keys, with what may be empty, and with none that it lacks. */
const tellsColumns = (claims: readonly ElementClaim<"field">[], { fields, survey, open }: Holder): boolean =>
  open === undefined &&
  isExact(survey) &&
  claims.length >= leastColumns &&
  claims.every(
    ({ name, origin: { place } }) =>
      place === "row" && fields.some((held) => joined(held.name) === joined(bareOf({ name }))),
  ) &&
  claims.some(({ facts: { key } }) => key === "primary") &&
  claims.some(({ facts: { nullable, asked } }) => nullable !== undefined && !asked);

const leastColumns = 4;

/** Inherited fields and what methods tell are not part of what a structure itself lists. */
const isOwnField =
  ({ evidence }: Holder) =>
  (field: HeldField): boolean =>
    !field.computed && field.evidence.path === evidence.path && field.evidence.line > evidence.line - 1;

/** What code keeps beside its data. */
const isAside = (name: string): boolean => /^_|password|hash|salt|secret|logger|^log$|serialVersionUID/i.test(name);

/** Whether a field holds other structures, as those of relations do. */
const leads = (type: HeldField["type"]): boolean =>
  type !== undefined && (type.logical === "object" || type.item?.logical === "object");
