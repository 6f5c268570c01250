import type { Place, State } from "../../../model/element.ts";
import { idOf, memberId } from "../../../model/kinds/identity.ts";
import type { EntityFacts } from "../../../model/kinds/entity.ts";
import type { FieldFacts } from "../../../model/kinds/field.ts";
import type { Range } from "../../../text/range.ts";
import { wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import type { Constraints } from "../../shapes/constraint-words.ts";
import type { Member } from "../../shapes/member-table.ts";

/** Where something is stated. */
export interface At {
  readonly range: Range;
  readonly place: Place;
  readonly state?: State;
}

export function stateEntity(out: Collector, name: string, facts: EntityFacts, at: At): void {
  out.state({ kind: "entity", id: idOf("entity", name), name, facts, ...at });
}

export function stateField(out: Collector, entity: string, name: string, facts: FieldFacts, at: At): void {
  const parent = idOf("entity", entity);
  out.state({ kind: "field", id: memberId("field", parent, name), name, parent, facts, ...at });
}

/** States a row, bullet or line as a field of `entity`, and that its entity refers to the one it points to. */
export function stateMember(out: Collector, entity: string, member: Member, place: Place): void {
  const { name, type, description } = member;
  const range = wholeRange(name);
  stateField(
    out,
    entity,
    name.text,
    { ...fieldFacts(member), ...(type ? { type } : {}), ...(description ? { description } : {}) },
    { range, place },
  );
  if (member.references !== undefined) refer(out, entity, member.references, { range, place });
}

/** States that one entity refers to another, if both are entities of the document; `Order.id` points to `Order`. */
export function refer(out: Collector, entity: string, to: string, at: At, label?: string): void {
  const target = to.includes(".") ? to.slice(0, to.lastIndexOf(".")) : to;
  out.relate({
    kind: "references",
    from: idOf("entity", entity),
    to: idOf("entity", target),
    ...(label ? { label } : {}),
    ...at,
    certainty: "supposed",
  });
}

type Constrained = Pick<
  Constraints,
  "nullable" | "asked" | "default" | "primaryKey" | "foreignKey" | "unique" | "references" | "onDelete" | "longest"
>;

/** The facts of a field, out of what was said of it in the terms of a database. */
export function fieldFacts(said: Constrained): FieldFacts {
  const { nullable, references } = said;
  const foreign = said.foreignKey || references !== undefined;
  const key = said.primaryKey ? "primary" : foreign ? "foreign" : said.unique ? "unique" : undefined;
  return {
    ...(nullable === undefined ? {} : { nullable }),
    ...(said.asked ? { asked: true } : {}),
    ...(said.default === undefined ? {} : { default: said.default }),
    ...(key ? { key } : {}),
    ...(references === undefined ? {} : { references }),
    ...(said.onDelete === undefined ? {} : { onDelete: said.onDelete }),
    ...(said.longest === undefined ? {} : { longest: said.longest }),
  };
}
