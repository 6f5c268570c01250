import { range } from "../../../text/range.ts";
import type { Canvas } from "../../canvas.ts";
import type { DrawnArrow } from "../../notation.ts";
import type { Line } from "../lines.ts";
import { pastBlanks, pastSpace } from "./blanks.ts";
import { readAttributes, readBox } from "./box.ts";
import { beginsLink, readLink } from "./link.ts";

/** Where a flowchart is read, and into what. */
interface Sheet {
  readonly text: string;
  readonly canvas: Canvas;
  /** The subgraph that is open. */
  readonly group: string | undefined;
}

/** The keys of nodes that `&` joins, and where the last ends. */
interface Nodes {
  readonly keys: readonly string[];
  readonly to: number;
}

/** Reads the statements of a line, `A[Label] --> B & C -- text --> D`, which a label may carry over several. Returns the offset up to which the text is read. */
export function readStatements(line: Line, sheet: Sheet): number {
  const { text, canvas } = sheet;
  const end = line.from + line.text.length;
  const fail = (at: number, why: string): number => {
    canvas.cannotRead(range(line.from, end), "line of a flowchart", why);
    return Math.max(at, end);
  };
  let from = readNodes(line.from, sheet);
  let at = from.to;
  while (from.keys.length > 0) {
    at = pastBlanks(text, at);
    if (at >= end && !goesOn(text, at)) {
      const next = pastSpace(text, at);
      if (!leadsOn.test(text.slice(next, next + 3))) break;
      at = next;
    }
    if (text[at] === ";") {
      at = pastBlanks(text, at + 1);
      if (at >= end) break;
      from = readNodes(at, sheet);
      at = from.to;
      continue;
    }
    const link = readLink(text, at, canvas);
    if (!link) return fail(at, "an arrow, `&` or the end of the line was expected");
    const to = readNodes(pastSpace(text, link.to), sheet);
    if (to.keys.length === 0) return fail(to.to, "the arrow leads nowhere");
    if (link.draws) connectAll(from.keys, to.keys, { ...link.arrow, range: range(at, to.to) }, canvas);
    from = to;
    at = to.to;
  }
  return from.keys.length === 0 && at < end ? fail(at, "no node begins here") : at;
}

/** An arrow with which a line begins goes on from the line above. */
const leadsOn = /^(?:<?(?:--|==|-\.)|~~~)/;

/** Draws an arrow from each to each, as long as the drawing takes more: two long lists would make millions. */
function connectAll(
  from: readonly string[],
  to: readonly string[],
  arrow: Omit<DrawnArrow, "from" | "to">,
  canvas: Canvas,
): void {
  for (const a of from) for (const b of to) if (!canvas.connect({ ...arrow, from: a, to: b })) return;
}

/** A statement goes on in the next line only within a label, which ends there. */
const goesOn = (text: string, at: number): boolean => at < text.length && text[at] !== "\n" && text[at] !== "\r";

function readNodes(begin: number, sheet: Sheet): Nodes {
  const keys: string[] = [];
  for (let at = begin; ; ) {
    const node = readNode(at, sheet);
    if (!node) return { keys, to: at };
    keys.push(node.key);
    at = pastBlanks(sheet.text, node.to);
    if (sheet.text[at] !== "&") return { keys, to: at };
    at = pastBlanks(sheet.text, at + 1);
  }
}

function readNode(begin: number, { text, canvas, group }: Sheet): { readonly key: string; readonly to: number } | null {
  let end = begin;
  while (end < text.length && !endsKey(text, end)) end++;
  const key = text.slice(begin, end);
  if (key === "") return null;
  const box = readBox(text, begin, end, canvas);
  const more = readAttributes(text, box?.to ?? end);
  const label = more?.label ?? box?.label;
  canvas.declare(key, {
    ...(label ? { label } : {}),
    range: more?.range ?? box?.range ?? range(begin, end),
    shape: more?.shape ?? box?.shape ?? "box",
    declared: box !== null || more !== null,
    ...(group ? { group } : {}),
  });
  return { key, to: pastClass(text, more?.to ?? box?.to ?? end) };
}

/** `:::urgent` gives a node a style. */
function pastClass(text: string, at: number): number {
  if (!text.startsWith(":::", at)) return at;
  at += 3;
  while (/[\w-]/.test(text[at] ?? "")) at++;
  return at;
}

function endsKey(text: string, at: number): boolean {
  const unit = text[at]!;
  if (/[\s[({>&;|"<@]/.test(unit)) return true;
  if (unit === ":") return text.startsWith(":::", at);
  return (unit === "-" || unit === "=" || unit === "~") && beginsLink(text, at);
}
