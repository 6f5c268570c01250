import type { NamedQuantity } from "../../../survey/survey.ts";

/**
 * Whether a number is where a list begins: the first page, or no entry passed over. Those are the numbers that parameters of
 * such names have for a default, and neither is ever how many entries are read.
 */
export const isListStart = ({ name, value }: NamedQuantity): boolean =>
  (value === 0 || value === 1) && start.test(name);

const start =
  /^(?:(?:default|current|initial|start|first)[-_]?)?(?:page(?:[-_]?(?:number|num|no|index|idx))?|skip|offset)$/i;
