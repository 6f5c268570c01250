import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { isSettled } from "./settled.ts";

export type ErrorCode = Element<"error-code">;

/** The errors of a design that have a code; classes of errors and bare HTTP statuses are told apart by no registry. */
export const codesOf = (design: Design): ErrorCode[] =>
  ofKind(design.model, "error-code").filter(({ facts }) => !/^\d{3}$/.test(facts.code));

/** The places that declare an error in the design as it is, rather than show it in an example. */
export const declarationsOf = (design: Design, error: ErrorCode): Statement<"error-code">[] =>
  error.statements.filter(
    (statement) => statement.weight === "defines" && statement.origin.place !== "prose" && isSettled(design, statement),
  );
