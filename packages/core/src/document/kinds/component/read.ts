import type { KindReader } from "../../kind-reader.ts";
import type { ListView } from "../../shapes/list-view.ts";
import type { TableView } from "../../shapes/table-view.ts";
import type { Context } from "../../context.ts";
import { readAnnounced } from "./announced.ts";
import { arrowList } from "./arrow-list.ts";
import { bareComponentList } from "./bare-list.ts";
import { readChain } from "./chain.ts";
import { readClass } from "./classes.ts";
import { readConsists } from "./consists.ts";
import { readDrawing } from "./drawn.ts";
import { readDrawnLines } from "./drawn-line.ts";
import { readFolders } from "./folders.ts";
import { readEastern } from "./eastern.ts";
import { headedComponent } from "./headed.ts";
import { readIntroduced } from "./introduced.ts";
import { componentList } from "./list.ts";
import { listedColumn } from "./listed-column.ts";
import { readLabelledUses } from "./labelled-uses.ts";
import { readOutline } from "./outline.ts";
import { readDoings, readIdentifiers, readProse } from "./prose.ts";
import { componentTable, relationTable } from "./table.ts";

/** The surest reader of a table; of two that are equally sure, the earlier. */
const surer = (view: TableView, context: Context) =>
  [componentTable, relationTable, listedColumn].reduce((best, each) =>
    each.sure(view, context) > best.sure(view, context) ? each : best,
  );

/** The surest reader of a list; of two that are equally sure, the earlier. */
const surerList = (view: ListView, context: Context) =>
  [arrowList, bareComponentList, componentList].reduce((best, each) =>
    each.sure(view, context) > best.sure(view, context) ? each : best,
  );

/** Building blocks of the system and the arrows between them. */
export const components: KindReader = {
  kinds: ["component"],
  table: {
    sure: (view, context) => surer(view, context).sure(view, context),
    read: (view, context, out) => surer(view, context).read(view, context, out),
  },
  list: {
    sure: (view, context) => surerList(view, context).sure(view, context),
    read: (view, context, out) => surerList(view, context).read(view, context, out),
  },
  headed: headedComponent,
  body: readOutline,
  notated(notated, at, context, out) {
    for (const drawing of notated.drawings ?? []) readDrawing(drawing, at, context, out);
    for (const record of notated.records ?? []) readClass(record, at, context, out);
    if (notated.paths) readFolders(notated.paths, at, context, out);
  },
  prose(inline, place, context, out) {
    readProse(inline, place, context, out);
    readEastern(inline, place, context, out);
    readDoings(inline, place, context, out);
    readLabelledUses(inline, place, context, out);
    readIdentifiers(inline, place, context, out);
    readChain(inline, place, context, out);
    readIntroduced(inline, place, context, out);
    readAnnounced(inline, place, context, out);
    readConsists(inline, place, context, out);
    readDrawnLines(inline, place, context, out);
  },
};
