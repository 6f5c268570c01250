import type { DataType, LogicalType } from "../value.ts";

/** A type that is made of no other and has no members. */
export const plain = (name: string, logical: LogicalType, raw: string, size: readonly number[] = []): DataType => ({
  raw,
  logical,
  name,
  size,
});
