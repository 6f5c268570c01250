import { singular } from "../../query/names.ts";

/** A name without case and the parting of words: `pet_id` and `petId` are one. */
export const joined = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What names of structures end with that says no more than that they are one. */
const endings = /(?:Entity|Model|Dto|DTO|Schema|Document|Record|Row|PO|DO|VO|BO)$/;

/** A name without such endings, the `I` of interfaces and number: `OrderEntity`, `IOrder` and `Orders` are `order`. */
export function withoutEnding(name: string): string {
  const bare = name.replace(/^I(?=\p{Lu}\p{Ll})/u, "");
  const cut = bare.replace(endings, "");
  return singular(joined(cut.length > 1 ? cut : bare));
}
