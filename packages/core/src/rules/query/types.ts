import { agree } from "../../model/kinds/data-type.ts";
import type { DataType } from "../../model/value.ts";

/** Whether no value of one type can be one of the other, or a fraction would be lost in one of them. */
export function cannotAgree(a: DataType, b: DataType): boolean {
  if (agree(a, b) === "conflict") return true;
  return (isWhole(a) && hasFraction(b)) || (isWhole(b) && hasFraction(a));
}

const isWhole = ({ logical }: DataType): boolean => logical === "integer";

/** `numeric(10)` and `numeric(10, 0)` hold whole numbers; `number` says nothing of fractions. */
const hasFraction = ({ logical, size }: DataType): boolean =>
  logical === "float" || (logical === "decimal" && (size.length === 0 || (size[1] ?? 0) > 0));

/** Names of what is counted or measured, which no moment and no truth value is: `lineCount`, `total_price`, and not `inStock`. */
const counts = (name: string): boolean => {
  const words = name
    .replace(/([a-z\d])(?=[A-Z])/g, "$1_")
    .toLowerCase()
    .split(/[_-]/);
  return counted.has(words.at(-1)!) && !/^(?:is|has|in|can|should|was)$/.test(words[0]!);
};

const counted: ReadonlySet<string> = new Set(
  "count quantity qty amount total number size length stock price cents age rank score position priority weight height width".split(
    " ",
  ),
);

/**
 * Whether a field cannot be kept in its column, beyond what their types tell alone. A number may be a moment since 1970 or a truth value,
 * but not where its name counts something, nor is what is counted kept as text; and where a design has columns for truth values, none is kept as a number.
 */
export function cannotKeep(name: string, field: DataType, column: DataType, hasTruthColumns: boolean): boolean {
  if (cannotAgree(field, column)) return true;
  if (isWhole(field) && column.logical === "boolean") return true;
  if (field.logical === "boolean" && isWhole(column)) return counts(name) || hasTruthColumns;
  if (field.logical === "number" && column.logical === "text") return counts(name);
  return counts(name) && ((isWhole(field) && isMoment(column)) || (isMoment(field) && isWhole(column)));
}

const isMoment = ({ logical }: DataType): boolean => logical === "datetime" || logical === "date";

/** Words that say of a whole number that it counts the smallest units of a currency, of which the amount may be a fraction elsewhere. */
const smallestUnit =
  /\b(?:cents?|pence|pennies|minor (?:currency )?units?|smallest (?:currency )?units?|centavos?|centimes?|céntimos?|centesimi|öre|paise|satoshis?|wei)\b|копейк|(?:单位|單位|単位)\s?(?:[:：]|为|為|は)?\s?分|セント|전 단위/iu;

/** Whether a whole number is told to count the smallest units of an amount that the other type holds with its fraction. */
export const countsSmallestUnits = (told: string, whole: DataType, amount: DataType): boolean =>
  isWhole(whole) && hasFraction(amount) && smallestUnit.test(told);
