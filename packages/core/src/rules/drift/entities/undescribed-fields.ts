import type { Design } from "../../../document/design.ts";
import { isBookkeeping } from "../../query/members.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { closedBy } from "../closure.ts";
import { isExcerpt } from "../database/excerpt.ts";
import { isExact } from "../reality.ts";
import { bareOf } from "./bare-name.ts";
import type { HeldField, Holder } from "./holder.ts";
import { joined } from "./names.ts";

/** From this share of its fields on a structure is meant to be shown in full. */
const meantWhole = 0.75;

/** The fields of a holder that a design leaves out though it shows the structure in full. */
export function undescribedFields(
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
  if (!closed || (closed.by === "coverage" && ((!own && holder.of !== "table") || isExcerpt(design, claims))))
    return [];
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
