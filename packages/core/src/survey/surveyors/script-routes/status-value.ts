import { as, memberOf, nameOf, type Node } from "../../values/tree.ts";

/** Names of statuses as packages have them: `httpStatus.CREATED`. */
const named: ReadonlyMap<string, number> = new Map([
  ["OK", 200],
  ["CREATED", 201],
  ["ACCEPTED", 202],
  ["NO_CONTENT", 204],
]);

/** The status that a number or the member of a list of statuses is; `null` for anything else. */
export function statusValue(value: Node | undefined): number | null {
  const literal = as(value, "Literal")?.["value"];
  if (typeof literal === "number") return literal;
  const member = memberOf(value);
  if (!member || !/^[A-Z][A-Z_]+$/.test(member.name) || !/status|http/i.test(nameOf(member.object) ?? "")) return null;
  // A status by another name is one of failure.
  return named.get(member.name) ?? 400;
}
