import type { KindReader } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import type { Context } from "../../context.ts";
import { readAnnounced } from "./announced.ts";
import { arrowList } from "./arrow-list.ts";
import { readChain } from "./chain.ts";
import { readClass } from "./classes.ts";
import { readDrawing } from "./drawn.ts";
import { readFolders } from "./folders.ts";
import { headedComponent } from "./headed.ts";
import { readIntroduced } from "./introduced.ts";
import { componentList } from "./list.ts";
import { readIdentifiers, readProse } from "./prose.ts";
import { componentTable, relationTable } from "./table.ts";

const surer = (view: TableView, context: Context) =>
  relationTable.sure(view, context) > componentTable.sure(view, context) ? relationTable : componentTable;

/** Building blocks of the system and the arrows between them. */
export const components: KindReader = {
  kinds: ["component"],
  table: {
    sure: (view, context) => surer(view, context).sure(view, context),
    read: (view, context, out) => surer(view, context).read(view, context, out),
  },
  list: {
    sure: (view, context) => Math.max(arrowList.sure(view, context), componentList.sure(view, context)),
    read: (view, context, out) =>
      (arrowList.sure(view, context) > 0 ? arrowList : componentList).read(view, context, out),
  },
  headed: headedComponent,
  notated(notated, at, context, out) {
    for (const drawing of notated.drawings ?? []) readDrawing(drawing, at, context, out);
    for (const record of notated.records ?? []) readClass(record, at, context, out);
    if (notated.paths) readFolders(notated.paths, at, context, out);
  },
  prose(inline, place, context, out) {
    readProse(inline, place, context, out);
    readIdentifiers(inline, place, context, out);
    readChain(inline, place, context, out);
    readIntroduced(inline, place, context, out);
    readAnnounced(inline, place, context, out);
  },
};
