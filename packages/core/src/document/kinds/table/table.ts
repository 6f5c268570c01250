import { wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import { surestOf } from "../../surest.ts";
import { saysTable } from "../../shapes/structure-name.ts";
import { tablesBesideLabel } from "./beside-label.ts";
import { bracketedColumns } from "./bracketed.ts";
import { columnList } from "./column-list.ts";
import { columnTable } from "./column-table.ts";
import { dottedFacts } from "./dotted-facts.ts";
import { statedByNotation } from "./from-records.ts";
import { readSentences } from "./in-sentences.ts";
import { indexList } from "./index-list.ts";
import { indexTable } from "./index-rows.ts";
import { keyTable } from "./key-rows.ts";
import { keysInItems } from "./keys-in-items.ts";
import { asksOnly, holdsRelations, readListedTables } from "./listed-in-fence.ts";
import { listedIndexes, listedTables, tablesBelow } from "./named.ts";
import { headingOwner } from "./owner.ts";
import { relationTable } from "./relational.ts";
import { readRules } from "./rules-below.ts";
import { saidIndexes } from "./said-index.ts";
import { stateTable } from "./state.ts";
import { belowTables, namesOfTitle, tablesAsSubjects } from "./under-tables.ts";
import { tableOfTables } from "./table-list.ts";
import { strongWithColumns } from "./strong-with-columns.ts";
import { tablesWithColumns } from "./with-columns.ts";

/** Tables of a database with their columns and foreign keys. */
export const tables: KindReader = {
  kinds: ["table", "column", "foreign-key"],
  table: surestOf(columnTable, keyTable),
  list: columnList,
  notated: statedByNotation,
  body: (body, context, out) => readListedTables(body.blocks, context, out),
  prose(inline, place, context, out) {
    if (place === "prose") readSentences(inline, context, out);
    if (place === "prose") tablesAsSubjects(inline, context, out);
    if (place !== "prose" && place !== "item") return;
    bracketedColumns(inline, place, context, out);
    keysInItems(inline, place, context, out);
    tablesWithColumns(inline, place, context, out);
    strongWithColumns(inline, place, context, out);
    relationTable(inline, place, context, out);
    dottedFacts(inline, place, context, out);
  },
  headed: {
    /** A heading that says "table" names one, though nothing below it can be read. */
    sure: ({ title, body }, context) => {
      // `Vector Table` above a table by its own name says of which sort that is.
      if (holdsRelations(body) || asksOnly(body)) return 0;
      if (belowTables(context) && namesOfTitle(title).length > 0) return 0.85;
      if (context.depth === 0 || !within(context, "database-design") || !saysTable(title.text)) return 0;
      const name = headingOwner(title, context);
      return name !== null && /^[a-z_][a-z0-9_.]*$/i.test(name.text) ? 0.8 : 0;
    },
    read({ title }, context, out) {
      const names = belowTables(context) ? namesOfTitle(title) : [];
      for (const each of names) stateTable(out, each.text, {}, { range: wholeRange(each), place: "heading" });
      if (names.length > 0) return;
      const name = headingOwner(title, context);
      if (name) stateTable(out, name.text, {}, { range: wholeRange(name), place: "heading" });
    },
  },
};

/** Lists of tables that only name them. */
export const tableLists: KindReader = {
  kinds: ["table", "column"],
  table: tableOfTables,
  body: tablesBelow,
  prose(inline, place, context, out) {
    if (place !== "item" && place !== "prose") return;
    listedTables(inline, place, context, out);
    tablesBesideLabel(inline, place, context, out);
  },
};

/** Indexes of tables. */
export const indexes: KindReader = {
  kinds: ["index"],
  table: indexTable,
  list: indexList,
  prose(inline, place, context, out) {
    if (place !== "item" && place !== "prose") return;
    saidIndexes(inline, place, context, out);
    listedIndexes(inline, place, context, out);
    readRules(inline, place, out);
  },
};
