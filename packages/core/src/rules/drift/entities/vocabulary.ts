import type { Element } from "../../../model/element.ts";
import type { DataType } from "../../../model/value.ts";
import type { Match } from "./match-fields.ts";

/** Words for types that are the same in every language and in tables. */
const everywhere =
  /^(?:string|str|text|varchar|char|int|integer|bigint|long|number|numeric|bool|boolean|float|double|decimal|date|time|datetime|timestamp|object|array|list|map|json|uuid|enum|any)$/i;

/** The name of a type without what is in its brackets and what follows: `CharField` of `CharField(255), unique`. */
export const headOf = ({ raw }: DataType): string => /^[*[\]\w.]*/.exec(raw.trim())![0];

/**
 * Whether the types that a design gives fields are those of the code, in its own words: every one is written as there, and some are
 * words that only this language or library has, as `CharField`, `users.Profile` or `*string`. Then the design shows the code.
 */
export function writesAsCode(fields: readonly Element<"field">[], matches: ReadonlyMap<string, Match>): boolean {
  const typed = fields.flatMap(({ id, facts: { type } }) => {
    const match = matches.get(id);
    return type && match?.held.type && !match.byId ? [[headOf(type), headOf(match.held.type)] as const] : [];
  });
  const same = typed.filter(([said, built]) => said === built);
  const telling = same.filter(([said]) => !everywhere.test(said));
  return typed.length >= 3 && telling.length >= 2 && same.length >= typed.length - 1;
}
