import type { BuiltElement, BuiltRelation, Evidence } from "../../model/built.ts";
import { foreignKeyId, idOf, memberId } from "../../model/kinds/identity.ts";

/** An end of a table between two classes: the key that leads there, and the table, where that is known. */
export interface JoinEnd {
  readonly column: string;
  readonly table: string | undefined;
}

/** A table that a mapper makes of itself to keep which things of two classes belong together. */
export function joinTable(
  name: string,
  ends: readonly JoinEnd[],
  evidence: readonly Evidence[],
): { readonly elements: readonly BuiltElement[]; readonly relations: readonly BuiltRelation[] } {
  const id = idOf("table", name);
  const column = (own: string, primaryKey: boolean): BuiltElement<"column"> => ({
    id: memberId("column", id, own),
    kind: "column",
    name: own,
    parent: id,
    facts: { nullable: false, ...(primaryKey ? { primaryKey } : {}) },
    evidence,
  });
  const known = ends.flatMap(({ column: own, table }) => (table === undefined ? [] : [{ own, table }]));
  return {
    elements: [
      { id, kind: "table", name, parent: null, facts: { form: "table", primaryKey: ["id"], implied: true }, evidence },
      column("id", true),
      ...ends.map((end) => column(end.column, false)),
      ...known.map(
        ({ own, table }): BuiltElement<"foreign-key"> => ({
          id: foreignKeyId(name, [own]),
          kind: "foreign-key",
          name: `${name}.${own} -> ${table}`,
          parent: id,
          facts: { table: name, columns: [own], toTable: table, toColumns: [] },
          evidence,
        }),
      ),
    ],
    relations: known.map(({ table }) => ({ kind: "references", from: id, to: idOf("table", table), evidence })),
  };
}
