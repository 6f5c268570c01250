import type { DataType } from "../../../model/value.ts";
import { agree } from "../../../model/kinds/data-type.ts";
import { cannotAgree } from "../../query/types.ts";
import { sameMembers } from "./members.ts";

/** Whether what a design says of a type cannot be what is built. In one language every difference of known types counts. */
export function typesDiffer(said: DataType, built: DataType, oneLanguage: boolean): boolean {
  if (spelled(said.raw) === spelled(built.raw)) return false;
  if (said.members && built.members) return !sameMembers(said.members, built.members);
  if (said.item && built.item) return typesDiffer(said.item, built.item, oneLanguage);
  if (oneLanguage && isKnown(said) && isKnown(built))
    return said.name !== built.name || agree(said, built, "same") === "conflict";
  if (isAmount(said) || isAmount(built)) return agree(said, built) === "conflict";
  return cannotAgree(said, built);
}

/** Money is kept as a fraction or as a count of its smallest part. */
const isAmount = ({ name }: DataType): boolean => name === "money";

/** Types that the language itself defines; a name of the author's own may stand for one of them. */
const isKnown = ({ logical, members }: DataType): boolean => logical !== "unknown" && logical !== "object" && !members;

const spelled = (raw: string): string =>
  raw
    .toLowerCase()
    .replace(/\b(?:final|readonly|optional|nullable)\b/g, "")
    .replace(/["'`\s?!]|\|null|\|undefined|\|none/g, "");
