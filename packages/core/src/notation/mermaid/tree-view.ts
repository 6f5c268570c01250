import type { Notated } from "../notation.ts";
import { nothing } from "../notation.ts";
import { tree } from "../tree/read.ts";
import type { Line } from "./lines.ts";

/**
 * `treeView-beta`: a tree by indentation or with branches drawn, as it is read outside of a diagram too. One whose names are none
 * of files and folders, a tree of people, states nothing.
 */
export function readTreeView(text: string, lines: readonly Line[]): Notated {
  const entries = lines.filter((line) => !metadata.test(line.text));
  const [first] = entries;
  if (!first) return nothing;
  const drawn = blankedBetween(text, entries);
  return tree.recognise!(drawn) ? tree.read(drawn, "tree") : nothing;
}

/** What tells of the diagram, not of what is in it. */
const metadata = /^(?:title\s|accTitle\s*:|accDescr\s*[:{])/;

/** The text with blanks for all that is no entry, so that each entry keeps its column and its offset. */
function blankedBetween(text: string, entries: readonly Line[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { text: entry, from } of entries) {
    pieces.push(blank(text.slice(at, from)), plain(entry));
    at = from + entry.length;
  }
  return pieces.join("");
}

const blank = (text: string): string => text.replace(/[^\n\t│┃|]/g, " ");

/** An entry without its quotes, its icon and its class, and with `#` before what is said of it. */
const plain = (entry: string): string =>
  entry
    .replace(/\s+(?::::\s*[A-Za-z_][\w-]*|icon\([\w:-]*\))/g, (mark) => " ".repeat(mark.length))
    .replace(/^([^"]*)"([^"]*)"/, "$1$2  ");
