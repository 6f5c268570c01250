import type { Element } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Difference } from "../claim.ts";
import { sameAction } from "../database/compare-actions.ts";
import { normalDefault, sameDefault } from "../database/compare-defaults.ts";
import { knowing, type Reality } from "../reality.ts";
import { emptinessSaid, type Shown } from "./emptiness.ts";
import type { HeldField } from "./holder.ts";
import { joined } from "./names.ts";

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
  const nullable = emptinessSaid(claim, held, shown);
  if (nullable !== undefined && nullable !== (held.nullable === true)) {
    const [fact, mayBe, mayNotBe] = said.asked
      ? (["optional", "optional", "required"] as const)
      : (["nullable", "nullable", "not null"] as const);
    differ(fact, nullable ? mayBe : mayNotBe, nullable ? mayNotBe : mayBe);
  }
  return differences;
}

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
