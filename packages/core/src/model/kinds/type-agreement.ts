import type { DataType, LogicalType } from "../value.ts";
import { isLooseName } from "./type-names.ts";

/** `unknown` where no careful reader would decide: one side says too little, or both could stand for one value. */
export type Agreement = "same" | "compatible" | "conflict" | "unknown";

/**
 * Whether two types can be those of one column or field. Within one dialect names and sizes count; between languages
 * only what the types can hold, and sizes where both sides state one.
 */
export function agree(a: DataType, b: DataType, dialects: "same" | "different" = "different"): Agreement {
  if (a.logical === "unknown" || b.logical === "unknown") return "unknown";
  if (a.name === b.name) return sameName(a, b, dialects);
  const byGroup = groups(a.logical, b.logical);
  if (dialects === "different" || byGroup === "conflict" || isOpen(a) || isOpen(b)) return byGroup;
  return "conflict";
}

const isOpen = (type: DataType): boolean => isLooseName(type.name) || type.logical === "object";

function sameName(a: DataType, b: DataType, dialects: "same" | "different"): Agreement {
  if (a.item && b.item) return agree(a.item, b.item, dialects);
  if (a.members && b.members) {
    const members = new Set(a.members);
    return members.size === new Set(b.members).size && b.members.every((member) => members.has(member))
      ? "same"
      : "conflict";
  }
  if (a.members || b.members || a.item || b.item) return "compatible";
  if (a.size.length === 0 && b.size.length === 0) return "same";
  if (a.size.length === 0 || b.size.length === 0) return "compatible";
  return a.size.length === b.size.length && a.size.every((size, i) => size === b.size[i]) ? "same" : "conflict";
}

const compatible: readonly (readonly LogicalType[])[] = [
  ["text", "uuid", "enum", "network"],
  ["integer", "decimal", "float", "number"],
  ["date", "datetime"],
  ["json", "object", "map"],
  ["json", "array"],
  ["integer", "boolean"],
  ["integer", "enum"],
  ["uuid", "binary"],
];

/** What is written as text, number, truth value, time or structure; a pair of two different ones conflicts, save for `encodings`. */
const families: readonly (readonly LogicalType[])[] = [
  ["text", "uuid", "enum", "network"],
  ["integer", "decimal", "float", "number"],
  ["boolean"],
  ["date", "time", "datetime"],
  ["array"],
  ["json", "map"],
  ["spatial"],
];

/** Pairs of which one is often written as the other: an ISO date as text, an epoch as a number, JSON as text. */
const encodings: readonly (readonly [readonly LogicalType[], readonly LogicalType[]])[] = [
  [["text"], ["date", "time", "datetime", "decimal", "json", "map", "array", "spatial", "number"]],
  [
    ["integer", "number", "decimal", "float"],
    ["date", "time", "datetime"],
  ],
  [
    ["integer", "number"],
    ["boolean", "enum"],
  ],
  [["array"], ["spatial", "json", "map"]],
  [["spatial"], ["json", "map"]],
];

const family = (type: LogicalType): number => families.findIndex((group) => group.includes(type));

function groups(a: LogicalType, b: LogicalType): Agreement {
  if (a === b) return "compatible";
  if (compatible.some((group) => group.includes(a) && group.includes(b))) return "compatible";
  if (family(a) < 0 || family(b) < 0 || family(a) === family(b)) return "unknown";
  const encoded = encodings.some(
    ([one, other]) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)),
  );
  return encoded ? "unknown" : "conflict";
}
