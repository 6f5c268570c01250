import type { Option } from "../command.ts";

/** The words that an option takes, if they can be listed. */
export const choicesOf = ({ choices, value }: Option, rules: readonly string[]): readonly string[] | undefined =>
  choices ?? (value === "RULE" ? rules : undefined);
