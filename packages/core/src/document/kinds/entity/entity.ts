import { within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import { surestOf } from "../../surest.ts";
import { entitiesBesideTables } from "./beside-table.ts";
import { classBox } from "./class-box.ts";
import { describedEntities } from "./described-list.ts";
import { entityTable } from "./entity-list.ts";
import { enumHeaded } from "./enum-headed.ts";
import { enumList } from "./enum-list.ts";
import { enumTable } from "./enum-table.ts";
import { enumerated } from "./enumerated.ts";
import { fieldList } from "./field-list.ts";
import { fieldTable } from "./field-table.ts";
import { fieldsBehind } from "./fields-behind.ts";
import { statedByNotation } from "./from-records.ts";
import { headedEntity } from "./headed.ts";
import { readDrawnFields } from "./drawn-fields.ts";
import { readListedEntities } from "./listed-in-fence.ts";
import { entityNameList } from "./name-list.ts";
import { modelAttributes } from "./model-attributes.ts";
import { entitiesByContext } from "./by-context.ts";
import { calledEntities, namedBesideLabel, shapedInCode } from "./named.ts";
import { recordList } from "./record-list.ts";
import { relations } from "./relational.ts";
import { relationships } from "./relationship.ts";
import { readSortedEntities } from "./sorted-in-fence.ts";

/** The logical structures of data and their fields. */
export const entities: KindReader = {
  kinds: ["entity", "field"],
  table: surestOf(enumTable, fieldTable, entityTable, entitiesByContext, classBox),
  beside: entitiesBesideTables,
  list: surestOf(enumList, enumHeaded, modelAttributes, fieldList, recordList, entityNameList, describedEntities),
  notated: statedByNotation,
  headed: headedEntity,
  body({ blocks }, context, out) {
    readListedEntities(blocks, context, out);
    readSortedEntities(blocks, context, out);
    readDrawnFields(blocks, context, out);
  },
  prose(inline, place, context, out) {
    namedBesideLabel(inline, place, context, out);
    if (place === "item" && !within(context, "alternatives", "testing-strategy", "glossary", "history", "requirements"))
      calledEntities(inline, place, out);
    if (place === "item" || place === "prose") enumerated(inline, place, context, out);
    fieldsBehind(inline, place, context, out);
    shapedInCode(inline, place, context, out);
    relations(inline, place, context, out);
    relationships(inline, place, context, out);
  },
};
