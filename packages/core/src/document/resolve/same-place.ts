import type { Statement } from "../../model/element.ts";

/**
 * One place of a text states a thing once: of several statements with the same range
 * the facts are joined. The later knows more, for shapes such as tables are read after their words.
 */
export function joinSamePlace(statements: readonly Statement[]): Statement[] {
  const joined = new Map<string, Statement>();
  for (const statement of statements) {
    const { document, range } = statement.origin;
    const key = `${statement.id}\n${document}\n${range.from}`;
    const earlier = joined.get(key);
    joined.set(key, earlier ? both(earlier, statement) : statement);
  }
  return [...joined.values()];
}

const both = (earlier: Statement, later: Statement): Statement => ({
  ...earlier,
  parent: earlier.parent ?? later.parent,
  state: later.state ?? earlier.state,
  facts: Object.assign({}, earlier.facts, later.facts),
  weight: earlier.weight === "defines" ? "defines" : later.weight,
});
