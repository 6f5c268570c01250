import type { BuiltElement } from "../../model/built.ts";
import type { ElementId } from "../../model/element.ts";
import { idOf, memberId } from "../../model/kinds/identity.ts";

/** What a mapper says of one of its tables, besides its columns. */
export interface MappedTable {
  /** Other names by which designs may mean it: those of its classes. */
  readonly aliases: readonly string[];
  /** It may have more columns than were read. */
  readonly open: boolean;
}

/**
 * Elements of a database that is known by what maps it, which says less than what makes it: of the columns in `unsure` nothing
 * tells whether they may be empty.
 */
export const mappedElements = (
  elements: readonly BuiltElement[],
  tables: ReadonlyMap<ElementId, MappedTable>,
  unsure: ReadonlySet<ElementId>,
): BuiltElement[] =>
  elements.map((element) => {
    const table = tables.get(element.id);
    if (table) {
      const aliases = [...new Set(table.aliases)].filter((name) => name !== element.name);
      const facts = {
        ...element.facts,
        ...(aliases.length > 0 ? { aliases } : {}),
        ...(table.open ? { amended: true } : {}),
      };
      return { ...element, facts };
    }
    if (!unsure.has(element.id) || "primaryKey" in element.facts) return element;
    const { nullable: _unknown, ...facts } = element.facts as Readonly<Record<string, unknown>>;
    return { ...element, facts } as BuiltElement;
  });

/**
 * The ids of columns of which a mapper does not say whether they may be empty: whatever makes the database decides that. Of two
 * tables of one name one is called by its schema too.
 */
export const unsureColumns = (
  tables: readonly { readonly name: string; readonly schema?: string; readonly columns: readonly string[] }[],
): ReadonlySet<ElementId> =>
  new Set(
    tables.flatMap(({ name, schema, columns }) =>
      [name, ...(schema === undefined ? [] : [`${schema}.${name}`])].flatMap((table) =>
        columns.map((column) => memberId("column", idOf("table", table), column)),
      ),
    ),
  );
