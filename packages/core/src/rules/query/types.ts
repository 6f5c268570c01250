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
