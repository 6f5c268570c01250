import type { Association, DrawnArrow } from "./notation.ts";

/** The ends of a class relation as drawn: `<|--`, `*--`, `o--`, `-->`, `..>`, `..|>`, `--`. */
export const classArrow = /(?:<\||[*o<])?(?:-{2,}|\.{2,}|-\.-)(?:\|>|[*o>])?/;

/** What a class relation means, from the end that acts to the end acted upon. */
export function classRelation(drawn: string): {
  readonly kind: Association["kind"];
  readonly head: DrawnArrow["head"];
  readonly line: DrawnArrow["line"];
  /** The relation is drawn from right to left: `Base <|-- Derived`. */
  readonly reversed: boolean;
} {
  const line = drawn.includes(".") ? "dotted" : "solid";
  const left = /^(?:<\||[*o<])/.exec(drawn)?.[0] ?? "";
  const right = /(?:\|>|[*o>])$/.exec(drawn)?.[0] ?? "";
  if (left === "<|" || right === "|>") return { kind: "inherits", head: "inherits", line, reversed: left === "<|" };
  if (left === "*" || right === "*") return { kind: "composes", head: "composes", line, reversed: right === "*" };
  if (left === "o" || right === "o") return { kind: "aggregates", head: "aggregates", line, reversed: right === "o" };
  const kind = line === "dotted" && (left === "<" || right === ">") ? "depends" : "associates";
  const head = left === "<" && right === ">" ? "both" : left === "<" || right === ">" ? "arrow" : "none";
  return { kind, head, line, reversed: left === "<" && right !== ">" };
}
