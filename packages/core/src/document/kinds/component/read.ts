import type { KindReader } from "../../kind-reader.ts";
import { surestOf } from "../../surest.ts";
import { readAnnounced } from "./announced.ts";
import { arrowList } from "./arrow-list.ts";
import { bareComponentList } from "./bare-list.ts";
import { readBlocksBeside } from "./beside.ts";
import { readBoldParts } from "./bold-part.ts";
import { readChain } from "./chain.ts";
import { readChained } from "./chained.ts";
import { readChanged } from "./changed.ts";
import { codedComponentList } from "./coded-list.ts";
import { readClass } from "./classes.ts";
import { readConsists } from "./consists.ts";
import { readDrawing } from "./drawn.ts";
import { readDrawnLines } from "./drawn-line.ts";
import { readFolders } from "./folders.ts";
import { fileTable } from "./file-table.ts";
import { readGroupedNames } from "./grouped-names.ts";
import { readEastern } from "./eastern.ts";
import { headedComponent } from "./headed.ts";
import { readHierarchy } from "./hierarchy.ts";
import { readIntroduced } from "./introduced.ts";
import { componentList } from "./list.ts";
import { listedColumn } from "./listed-column.ts";
import { readLabelledUses } from "./labelled-uses.ts";
import { madeUpList } from "./made-up-of.ts";
import { messageList } from "./message-list.ts";
import { readNamedInFence } from "./named-in-fence.ts";
import { readOutline } from "./outline.ts";
import { readDoings, readIdentifiers, readProse } from "./prose.ts";
import { readSaidSort } from "./said-sort.ts";
import { serviceColumn } from "./service-column.ts";
import { readSubjects } from "./subjects.ts";
import { routedTable } from "./routed.ts";
import { relationTable } from "./arrow-table.ts";
import { componentTable } from "./table.ts";
import { titledComponentList } from "./titled-list.ts";
import { toldBelowList } from "./told-below.ts";
import { readVerbLast } from "./verb-last.ts";

/** Building blocks of the system and the arrows between them. */
export const components: KindReader = {
  kinds: ["component"],
  table: surestOf(routedTable, componentTable, fileTable, relationTable, listedColumn, serviceColumn),
  beside: readBlocksBeside,
  list: surestOf(
    messageList,
    arrowList,
    bareComponentList,
    componentList,
    titledComponentList,
    toldBelowList,
    madeUpList,
    codedComponentList,
  ),
  headed: headedComponent,
  body(body, context, out) {
    readHierarchy(body, context, out);
    readOutline(body, context, out);
    readNamedInFence(body, context, out);
  },
  notated(notated, at, context, out) {
    for (const drawing of notated.drawings ?? []) readDrawing(drawing, at, context, out);
    for (const record of notated.records ?? []) readClass(record, at, context, out);
    if (notated.paths) readFolders(notated.paths, at, context, out);
  },
  prose(inline, place, context, out) {
    readProse(inline, place, context, out);
    readEastern(inline, place, context, out);
    readVerbLast(inline, place, context, out);
    readDoings(inline, place, context, out);
    readLabelledUses(inline, place, context, out);
    readIdentifiers(inline, place, context, out);
    readChain(inline, place, context, out);
    readChained(inline, place, context, out);
    readSubjects(inline, place, context, out);
    readIntroduced(inline, place, context, out);
    readAnnounced(inline, place, context, out);
    readConsists(inline, place, context, out);
    readDrawnLines(inline, place, context, out);
    readGroupedNames(inline, place, context, out);
    readChanged(inline, place, context, out);
    readSaidSort(inline, place, context, out);
    readBoldParts(inline, place, context, out);
  },
};
