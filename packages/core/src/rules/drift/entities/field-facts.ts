import type { Element } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Difference } from "../claim.ts";
import { sameAction } from "../database/compare-actions.ts";
import { normalDefault, sameDefault } from "../database/compare-defaults.ts";
import { knowing, type Reality } from "../reality.ts";
import type { HeldField } from "./holder.ts";
import { joined } from "./names.ts";
import { headOf } from "./vocabulary.ts";

/** In what a field differs from what the design says of it besides its type: default, length, what becomes of it, emptiness. */
export function factDifferences(
  claim: Element<"field">,
  held: HeldField,
  shown: Shown,
  reality: Reality,
): Difference[] {
  const said = claim.facts;
  const evidence = [held.evidence];
  const differences: Difference[] = [];
  const differ = (fact: string, expected: string, actual: string): void => {
    differences.push({ fact, expected, actual, evidence });
  };
  if (said.default !== undefined && held.default !== undefined && defaultsDiffer(said.default, held))
    differ("default", `default ${said.default}`, `default ${held.default}`);
  if (said.onDelete !== undefined && held.onDelete !== undefined && !sameAction(said.onDelete, held.onDelete))
    if (said.onDelete !== "no action")
      // What databases do of themselves says nothing of what code does before.
      differ("on delete", said.onDelete, held.onDelete);
  const length = lengthOf(held);
  if (said.longest !== undefined && length !== undefined && said.longest !== length && !saysLength(said.type))
    if (!lengthsOf(reality).get(joined(held.name))?.has(said.longest))
      differ("length", `at most ${said.longest} characters`, `at most ${length} characters`);
  const nullable = nullableSaid(claim, held, shown);
  if (nullable !== undefined && nullable !== (held.nullable === true))
    differ("nullable", nullable ? "nullable" : "not null", held.nullable === true ? "nullable" : "not null");
  return differences;
}

/** How a design shows the fields of an entity. */
export interface Shown {
  /** As code of the language that the entity is built in. */
  readonly asCode: boolean;
  /** It is held by a table. */
  readonly ofTable: boolean;
  /** With what the arguments of a constructor say of some of them. */
  readonly withArguments: boolean;
}

/** Whether some of the fields that a design writes are shown with more than their types. */
export const showsArguments = (fields: readonly Element<"field">[]): boolean =>
  fields.some(
    ({ facts: { nullable, type, key, ...facts } }) =>
      nullable === true || facts.default !== undefined || key === "unique" || (type?.size.length ?? 0) > 0,
  );

/** Whether two defaults are plain values, and not one. */
function defaultsDiffer(said: string, { default: built = "", type }: HeldField): boolean {
  const isMember = (value: string): boolean => type?.members?.some((each) => joined(each) === joined(value)) === true;
  const bare = said.replace(/`/g, "").replace(/^[A-Z]\w*\./, "");
  if (isLiteral(built)) return !/^(?:none|null)$/i.test(bare) && isPlain(bare) && sameDefault(bare, built) === false;
  return isMember(built) && isMember(bare) && normalDefault(bare) !== normalDefault(built);
}

const isLiteral = (value: string): boolean => /^(?:-?\d+(?:\.\d+)?|true|false|"[^"]*"|'[^']*')$/i.test(value.trim());
const isPlain = (value: string): boolean => isLiteral(value) || /^[a-z][\w-]{0,40}$/i.test(value);

const saysLength = (type: HeldField["type"]): boolean => (type?.size.length ?? 0) > 0;

const lengthOf = ({ type }: HeldField): number | undefined =>
  type?.logical === "text" && type.size.length === 1 ? type.size[0] : undefined;

/** The lengths that anything gives to fields and columns of a name. */
const lengthsOf = perObject((reality: Reality): ReadonlyMap<string, ReadonlySet<number>> => {
  const lengths = new Map<string, Set<number>>();
  for (const survey of [...knowing(reality, "field"), ...knowing(reality, "column")])
    for (const { kind, name, facts } of survey.elements) {
      if (kind !== "field" && kind !== "column") continue;
      const [size] = (facts as HeldField).type?.size ?? [];
      if (size === undefined) continue;
      const same = lengths.get(joined(name)) ?? new Set();
      lengths.set(joined(name), same.add(size));
    }
  return lengths;
});

/** What the design says of whether a field of a model of Django may be empty; `undefined` where it says nothing of that. */
function nullableSaid({ facts, origin }: Element<"field">, held: HeldField, shown: Shown): boolean | undefined {
  if (facts.key === "primary" || facts.asked) return undefined;
  // A table tells of each column whether it may be empty.
  if (shown.ofTable) return origin.place === "row" && held.nullable !== undefined ? facts.nullable : undefined;
  if (!isOfDjango(facts.type) || !isOfDjango(held.type)) return undefined;
  if (shown.asCode && origin.place === "code") return shown.withArguments ? facts.nullable === true : undefined;
  return facts.nullable;
}

const isOfDjango = (type: HeldField["type"]): boolean =>
  type !== undefined && /(?:Field|ForeignKey)$/.test(headOf(type));
