import type { Design, ReadDocument, ReadSection } from "../../../document/design.ts";
import { pageId } from "../../../model/kinds/identity.ts";
import type { Table } from "../../../syntax/block.ts";
import { perObject } from "../../../text/per-object.ts";
import { isOfNow } from "../../query/settled.ts";
import { cellPlace, tablesIn } from "../../query/tables.ts";
import type { Claimed } from "../claim.ts";

/** A page that a design says a browser gets at an address. */
export interface PageClaim extends Claimed {
  readonly kind: "endpoint";
  readonly route: string;
  /** Files that its row names. */
  readonly files: readonly string[];
}

/** The pages that a design lists in tables, those of one table together. */
export const statedPages = perObject((design: Design): readonly (readonly PageClaim[])[] =>
  design.documents.flatMap((document) =>
    document.sections.filter(tells).flatMap((section) => [...tablesOfPages(document, section)]),
  ),
);

const tells = (section: ReadSection): boolean =>
  isOfNow(section, "alternatives", "history", "risks", "open-questions", "rollout", "testing-strategy");

const ofAddresses =
  /^(?:(?:page|screen|client|ui|url|route) )?(?:routes?|paths?|urls?|pages?|screens?|address(?:es)?)$/;
const ofCalls = /\b(?:methods?|verbs?|endpoints?|operations?|status|request|response)\b/;
const ofPages = /\b(?:pages?|screens?|views?|front-?end|client|browser|navigation|web ?app|spa|ui)\b/i;
const address =
  /^\*$|^\/(?:[\w.~-]+|[:$]\w+\??|\{\w+\}|\[{1,2}(?:\.{3})?\w+\]{1,2}|\*)?(?:\/(?:[\w.~-]+|[:$]\w+\??|\{\w+\}|\[{1,2}(?:\.{3})?\w+\]{1,2}|\*))*\/?$/;
const file = /^[\w@()[\].~/-]+\.(?:[cm]?[jt]sx?|vue|svelte)$/;
/** Fewer pages are told by the way. */
const least = 2;

function* tablesOfPages(document: ReadDocument, section: ReadSection): Generator<readonly PageClaim[]> {
  for (const { view } of tablesIn(document.name, section)) {
    const { titles, table } = view;
    const column = titles.findIndex((title) => ofAddresses.test(title));
    const words = [...titles, lineAbove(section, table), ...section.context.path.slice(1)].join(" ");
    if (column < 0 || titles.some((title) => ofCalls.test(title)) || !ofPages.test(words)) continue;
    const claims = table.rows.flatMap(({ cells }) => {
      const cell = cells[column];
      const route = cell?.text.trim() ?? "";
      if (!cell || !address.test(route)) return [];
      const files = cells.map(({ text }) => text.trim()).filter((text) => file.test(text));
      return [claimOf(document, section, route, cellPlace(section, cell), files)];
    });
    if (claims.length >= least && claims.length === table.rows.length) yield claims;
  }
}

/** The end of the paragraph right above a table. */
function lineAbove({ body: { blocks } }: ReadSection, table: Table): string {
  const before = blocks[blocks.indexOf(table) - 1];
  return before?.kind === "paragraph" ? before.inline.text.slice(-longestLine) : "";
}

const longestLine = 160;

const claimOf = (
  document: ReadDocument,
  section: ReadSection,
  route: string,
  range: PageClaim["origin"]["range"],
  files: readonly string[],
): PageClaim => ({
  id: pageId(route),
  kind: "endpoint",
  name: route,
  state: section.context.state,
  origin: { document: document.name, range, place: "row", section: section.index },
  route,
  files,
});
