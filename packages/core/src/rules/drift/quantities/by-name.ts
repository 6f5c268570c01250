import { amountOf, isSameAmount } from "../../../compare/quantities/amount.ts";
import { factorIn } from "../../../compare/quantities/words.ts";
import type { NamedQuantity, Survey } from "../../../survey/survey.ts";
import type { Reality } from "../reality.ts";
import { knownQuantities } from "./known.ts";
import { realAmount } from "./shown.ts";

/** The one number that code gives a name, as it is told. */
export interface NumberOfName {
  readonly quantity: NamedQuantity;
  readonly survey: Survey;
  readonly real: string;
}

/** What code has for a number of that very name, where it is not the one that is said; `null` where code has several or another unit. */
export function otherOfName(name: string, said: string, reality: Reality): NumberOfName | null {
  const amount = amountOf(said);
  if (!amount) return null;
  const all = knownQuantities(reality).filter(({ quantity }) => quantity.name === name);
  const [first] = all;
  if (!first || all.some(({ quantity }) => !isSameAmount(quantity, first.quantity, null))) return null;
  const { quantity, survey } = first;
  const factor = factorIn(name);
  if (isSameAmount(amount, quantity, factor)) return null;
  const inOneUnit =
    quantity.dimension === amount.dimension ||
    (quantity.dimension === null && amount.dimension !== null && factor !== null);
  return inOneUnit ? { quantity, survey, real: realAmount({ shown: said, amount }, { quantity, factor }) } : null;
}
