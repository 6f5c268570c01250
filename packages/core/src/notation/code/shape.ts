import type { DataType } from "../../model/value.ts";
import type { FieldShape } from "../notation.ts";
import { commentOn } from "./comment.ts";
import { rangeOf } from "./reach.ts";
import type { Code } from "./token.ts";
import { dataType } from "../../model/kinds/data-type.ts";

/** What a declaration says of a field besides its name. */
export interface FieldSaid extends Omit<FieldShape, "name" | "range" | "type" | "comment"> {
  /** The type as written; empty where none is. */
  readonly type?: string;
}

/** The field that the token at `name` names, declared by the tokens `[from, to)`. */
export function fieldAt(
  code: Code,
  name: number,
  [from, to]: readonly [from: number, to: number],
  language: string,
  { type, ...said }: FieldSaid,
): FieldShape {
  const token = code.tokens[name]!;
  const quoted = token.kind === "string" && token.text.length > 2;
  const range = quoted ? { from: token.from + 1, to: token.to - 1 } : rangeOf(token);
  const comment = commentOn(code, from, to);
  const typed: DataType | undefined = type ? dataType(type, language) : undefined;
  return {
    name: quoted ? token.text.slice(1, -1) : token.text,
    range,
    ...(typed ? { type: typed } : {}),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(comment ? { comment } : {}),
  };
}
