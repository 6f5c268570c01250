import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { together } from "./lists.ts";
import { isSettled } from "./settled.ts";
import { rowAt } from "./tables.ts";

export type ErrorCode = Element<"error-code">;

/** The errors of a design that have a code; classes of errors and bare HTTP statuses are told apart by no registry. */
export const codesOf = (design: Design): ErrorCode[] =>
  ofKind(design.model, "error-code").filter(({ facts }) => !/^\d{3}$/.test(facts.code));

/** The places that declare an error in the design as it is, rather than show it in an example. */
export const declarationsOf = (design: Design, error: ErrorCode): Statement<"error-code">[] =>
  error.statements.filter(
    (statement) => statement.weight === "defines" && statement.origin.place !== "prose" && isSettled(design, statement),
  );

/** Whether a table that begins with statuses has one code under two of them: it tells which of the two an error comes under when. */
export function isByStatus(design: Design, one: Statement<"error-code">, other: Statement<"error-code">): boolean {
  if (one.facts.http === undefined || one.facts.http === other.facts.http || !together(one, other)) return false;
  return [one, other].every(({ origin, facts }) =>
    new RegExp(`^\\W*${facts.http}\\b`).test(rowAt(design, origin)?.row.cells[0]?.text ?? ""),
  );
}
