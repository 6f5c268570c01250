import { range } from "../../text/range.ts";
import { Canvas, limits } from "../canvas.ts";
import { sourceLines } from "../lines-with-offsets.ts";
import { type NodeShape, type Notated, type Notation, nothing } from "../notation.ts";

/** How much of an unnamed text is tried. */
const longest = 10_000;

/** Trees of what runs, by their ports: a host, and below it `├── shop-api (8080)` or `shop-api :8080`. */
export const units: Notation = {
  id: "units",
  languages: [],
  recognise: (text) => text.length <= longest && entriesOf(text) !== null,
  read,
};

interface Entry {
  readonly name: string;
  readonly column: number;
  readonly from: number;
  /** None for what stands above others, or beside them without a word on its port. */
  readonly ports: readonly number[];
}

/** What stands before a name: branches of a tree, a bullet, blanks. */
const lead = /^[\s│┃|]*(?:[├└┣┗╰+`|\\][─━-]{0,4}\s?|[-*•]\s)?\s*/;
const number = String.raw`\d{2,5}`;
const several = String.raw`:?${number}(?:\s?(?:[,/、]|and|und|y|e|et)\s?:?${number}){0,4}`;
const word = "(?:[Pp]orts?|TCP|HTTPS?|端口|ポート|[Pp]uertos?|[Pp]ortas?|порты?)";
/** `(8080)`, `(Go, port 8080)`, ` :8080`, ` - port 8080`: the ports of what stands before. */
const port = new RegExp(
  `^(.{1,60}?)\\s*(?:[(（](?:[^()（）]{0,60}?${word}\\s?:?\\s?)?(${several})[)）]|\\s:(${number})\\b|(?:\\s[–—-]|:|,)\\s${word}\\s?:?\\s?(${several}))(?:\\s.*)?$`,
  "u",
);
const plainName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,50}$/u;
/** A file has an ending, a folder a slash. */
const isStored = /\.[a-z]{1,5}$|\/$/;
/** An arrow tells what goes where. */
const goes = /[→⟶⇒]|[-=]>/;

/** The lines of the whole text; `null` where one of them is no name, or too few say at which port they listen. */
function entriesOf(text: string): readonly Entry[] | null {
  if (!/\d{2}/.test(text)) return null;
  const entries: Entry[] = [];
  for (const { text: raw, from } of sourceLines(text)) {
    const line = raw.trimEnd();
    if (/^[\s│┃|]*$/.test(line)) continue;
    const column = lead.exec(line)![0].length;
    const words = line.slice(column);
    const found = port.exec(words);
    const bare = (found ? found[1]! : words.replace(/\s*[(（][^()（）]{1,60}[)）]\s*$|\s*[:：]$/u, "")).trim();
    if (!plainName.test(bare) || isStored.test(bare) || goes.test(words) || /^\d+$/.test(bare)) return null;
    const digits = found?.[2] ?? found?.[3] ?? found?.[4] ?? "";
    const ports = [...digits.matchAll(/\d{2,5}/g)].map(([each]) => Number(each)).filter((each) => each < 65_536);
    entries.push({ name: bare, column, from: from + line.indexOf(bare, column), ports });
  }
  const told = entries.filter(({ ports }) => ports.length > 0).length;
  const below = entries.some(({ column }) => column > entries[0]!.column);
  return below && told >= 2 && told * 2 >= entries.length ? entries : null;
}

function read(text: string): Notated {
  const entries = text.length > Math.min(longest, limits.characters) ? null : entriesOf(text);
  if (!entries) return nothing;
  const canvas = new Canvas();
  const nodes: NodeShape[] = [];
  const open: Entry[] = [];
  for (const [i, entry] of entries.entries()) {
    while (open.length > 0 && open.at(-1)!.column >= entry.column) open.pop();
    const holds = (entries[i + 1]?.column ?? 0) > entry.column;
    const at = range(entry.from, entry.from + entry.name.length);
    const group = open.at(-1)?.name;
    canvas.declare(entry.name, {
      label: entry.name,
      range: at,
      declared: true,
      ...(holds ? { shape: "group" } : {}),
      ...(group ? { group } : {}),
    });
    if (!holds || entry.ports.length > 0)
      nodes.push({ name: entry.name, range: at, ...(entry.ports.length > 0 ? { ports: entry.ports } : {}) });
    if (holds) open.push(entry);
  }
  return { drawings: [canvas.drawing("box")], nodes };
}
