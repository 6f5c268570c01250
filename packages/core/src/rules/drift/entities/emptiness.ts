import type { Element, Place } from "../../../model/element.ts";
import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { fieldsOf, holdingOf } from "./find-holder.ts";
import type { HeldField } from "./holder.ts";
import { headOf } from "./vocabulary.ts";

/** How a design shows the fields of an entity. */
export interface Shown {
  /** As code of the language that the entity is built in. */
  readonly asCode: boolean;
  /** It is held by a table. */
  readonly ofTable: boolean;
  /** With what the arguments of a constructor say of some of them. */
  readonly withArguments: boolean;
  /** What it asks for is what may not be empty where it is kept. */
  readonly askedAsKept: boolean;
}

/** Whether some of the fields that a design writes are shown with more than their types. */
export const showsArguments = (fields: readonly Element<"field">[]): boolean =>
  fields.some(
    ({ facts: { nullable, type, key, ...facts } }) =>
      nullable === true || facts.default !== undefined || key === "unique" || (type?.size.length ?? 0) > 0,
  );

/**
 * Whether "optional" and "required" tell in a design what may be empty where its entities are kept. They may as well tell what a form
 * asks for, of which what keeps it need not know; but where nearly all fields agree with it, that is what is meant.
 */
export const isAskedAsKept = perObject((design: Design) =>
  perObject((reality: Reality): boolean => {
    const asked = claimsOf(design, "entity").flatMap((entity) => {
      const holding = holdingOf(design, reality, entity);
      if (holding === null || "why" in holding) return [];
      return (fieldsOf(design).get(entity.id) ?? []).flatMap(({ id, facts }) => {
        const held = holding.matches.get(id)?.held;
        const mayBeEmpty = facts.nullable === true;
        return facts.asked && held ? [{ mayBeEmpty, agrees: mayBeEmpty === (held.nullable === true) }] : [];
      });
    });
    const agreeing = asked.filter(({ agrees }) => agrees);
    return (
      agreeing.length >= leastAgreeing &&
      agreeing.length >= asked.length * agreeingShare &&
      agreeing.filter(({ mayBeEmpty }) => mayBeEmpty).length >= leastEmpty
    );
  }),
);

const leastAgreeing = 4;
const agreeingShare = 0.8;
/** That nothing may be empty is what is said of code that does not tell. */
const leastEmpty = 2;

/** What the design says of whether a field may be empty; `undefined` where it says nothing of that, or what holds it does not tell. */
export function emptinessSaid({ facts, origin }: Element<"field">, held: HeldField, shown: Shown): boolean | undefined {
  if (facts.key === "primary") return undefined;
  if (facts.asked) return shown.askedAsKept ? facts.nullable : undefined;
  // A table tells of each column whether it may be empty.
  if (shown.ofTable) return isOwnLine.has(origin.place) && held.nullable !== undefined ? facts.nullable : undefined;
  if (!isOfDjango(facts.type) || !isOfDjango(held.type)) return undefined;
  if (shown.asCode && origin.place === "code") return shown.withArguments ? facts.nullable === true : undefined;
  // A text of Django may be left out and be empty without being null, and people call that nullable.
  if (facts.nullable === true && held.type?.logical === "text") return undefined;
  return facts.nullable;
}

/** Where each field has a line of its own that tells what holds of it. */
const isOwnLine: ReadonlySet<Place> = new Set<Place>(["row", "item"]);

const isOfDjango = (type: HeldField["type"]): boolean =>
  type !== undefined && /(?:Field|ForeignKey)$/.test(headOf(type));
