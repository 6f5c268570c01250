import type { Row } from "../../../syntax/block.ts";
import { perObject } from "../../../text/per-object.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { versionOf } from "./version.ts";

// Tables with a column for each part of the system, and in it the version that the part depends on: `Package | client | server`.

/** What such a row tells; nothing for a row of any other table. */
export interface PartsOfRow {
  /** The version, where all parts have one and the same. */
  readonly version?: string;
  /** The parts, by the titles of their columns. */
  readonly users?: string;
}

export function partsWithVersions(view: TableView, { cells }: Row): PartsOfRow {
  const filled = columnsOf(view).filter((i) => (cells[i]?.text.trim() ?? "") !== "");
  const versions = new Set(filled.map((i) => cells[i]!.text.trim()));
  const [only] = versions;
  return filled.length === 0
    ? {}
    : {
        users: filled.map((i) => view.table.header.cells[i]!.text.trim()).join(", "),
        ...(versions.size === 1 ? { version: versionOf(only!)! } : {}),
      };
}

/** Titles by which columns of versions tell of time or choice and not of parts: `Current | Latest`. */
const ofTime =
  /\b(?:current|latest|min(?:imum)?|max(?:imum)?|recommended|target|new|old|from|to|before|after|previous|next|installed|wanted|resolved|tested|supported|stable|lts|eol|released?|since|versions?|dev|prod(?:uction)?|staging)\b/;
/** A version as manifests have it; a number alone may be of anything. */
const version = /^(?:[\^~]|[<>]=?\s?|v)?\d+(?:\.(?:\d+|[x*])){1,3}(?:[-+][\w.-]+)?$/;
/** One column alone says no more than its title does. */
const least = 2;

const columnsOf = perObject((view: TableView): readonly number[] => {
  if (hasRole(view, "version")) return [];
  const columns = view.titles.flatMap((title, i) => {
    const cells = view.table.rows.map(({ cells: all }) => all[i]?.text.trim() ?? "").filter((text) => text !== "");
    const isPart = i > 0 && title !== "" && !ofTime.test(title);
    return isPart && cells.length > 0 && cells.every((text) => version.test(text)) ? [i] : [];
  });
  return columns.length < least ? [] : columns;
});
