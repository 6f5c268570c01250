import { type Told, toldBy } from "../../../compare/quantities/words.ts";
import type { NamedQuantity } from "../../../survey/survey.ts";

/**
 * Whether a number is where a list begins: the first page, or no entry passed over. Those are the numbers that parameters of
 * such names have for a default, and neither is ever how many entries are read.
 */
export const isListStart = ({ name, value }: NamedQuantity): boolean =>
  (value === 0 || value === 1) && start.test(name);

/**
 * Whether the rule of a field only says that it is not empty, `name: string().min(1)`, whatever bounds it elsewhere. What is itself called
 * a least, as the one of a pool is, is one.
 */
export const asksForAny = ({ sorts }: Told, { name, value, dimension }: NamedQuantity): boolean =>
  value === 1 &&
  dimension === null &&
  sorts.has("#min") &&
  // A rule below its field goes by the names of both: `email min`.
  (name.includes(" ") || !toldBy(name).sorts.has("#min"));

const start =
  /^(?:(?:default|current|initial|start|first)[-_]?)?(?:page(?:[-_]?(?:number|num|no|index|idx))?|skip|offset)$/i;
