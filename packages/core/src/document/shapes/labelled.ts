import type { Block, Inline, ListItem } from "../../syntax/block.ts";
import type { Mapped } from "../../text/mapped.ts";
import { type ColumnRole, roleOfTitle } from "./column-role.ts";
import { linesOf, sliceInline } from "./lines-of.ts";
import { type Parted, partLabel } from "./part-label.ts";

/** `**Mitigation**: text`, a line or item of its own that says one thing of the subject above it. */
export interface Labelled {
  readonly label: Mapped;
  readonly rest: Mapped;
  /** What stands under the label instead of, or after, the text beside it. */
  readonly below: readonly Block[];
}

/** What labelled lines and items of `blocks` say, by the role of their labels; of a role said twice the first counts. */
export function labelledByRole(blocks: readonly Block[]): ReadonlyMap<ColumnRole, Labelled> {
  const found = new Map<ColumnRole, Labelled>();
  for (const labelled of labelledIn(blocks)) {
    const role = roleOfTitle(labelled.label.text);
    if (role && !found.has(role)) found.set(role, labelled);
  }
  return found;
}

/** The labelled lines of paragraphs and items of lists, in order. */
export function labelledIn(blocks: readonly Block[]): Labelled[] {
  const found: Labelled[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") found.push(...ofLines(linesOf(block.inline)));
    else if (block.kind === "list" && !awaits(found.at(-1))) {
      for (const item of block.items) found.push(...ofItem(item));
    } else if (found.length > 0 && block.kind !== "comment") {
      const last = found.pop()!;
      found.push({ ...last, below: [...last.below, block] });
    }
  }
  return found;
}

/** Whether a label has nothing beside it yet, so that the list below it is what it labels. */
const awaits = (last: Labelled | undefined): boolean =>
  last !== undefined && last.below.length === 0 && last.rest.text.trim() === "";

/** The labelled lines that say something of the item itself: those below its first line. */
export function labelledOf(item: ListItem): Labelled[] {
  const [first, ...others] = item.blocks;
  if (first?.kind !== "paragraph") return labelledIn(item.blocks);
  return [...ofLines(linesOf(first.inline).slice(1)), ...labelledIn(others)];
}

/** The parts of a paragraph that begin on new lines with labels in bold, each with the lines that go on from it: `**Auth:** none`, `**Limit:** 3`. */
export function labelledRuns(inline: Inline): readonly Inline[] {
  const { text, spans } = inline;
  const starts = spans
    .filter(({ kind, from, to }) => kind === "strong" && isLineStart(text, from) && isBeforeColon(text, to))
    .map(({ from }) => from);
  if (starts.length < 2) return [inline];
  const ends = [...(starts[0] === 0 ? [] : [0]), ...starts];
  return ends.map((from, i) => sliceInline(inline, from, ends[i + 1] ?? text.length));
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === "\n";
const isBeforeColon = (text: string, at: number): boolean =>
  /[:：]\s*$/.test(text.slice(Math.max(0, at - 3), at)) || /^\s?[:：]/.test(text.slice(at, at + 2));

/** The text of a labelled thing: what stands beside the label, or else below it. */
export const labelledText = (labelled: Labelled): string =>
  (labelled.rest.text.trim() || textOf(labelled.below)).replace(/\s+/g, " ").trim();

/** All words of some blocks, for facts that keep an author's text. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === "paragraph") return block.inline.text;
      if (block.kind === "list") return block.items.map((item) => textOf(item.blocks)).join("; ");
      return block.kind === "quote" ? textOf(block.blocks) : "";
    })
    .filter((text) => text.trim() !== "")
    .join(" ");

function ofItem(item: ListItem): Labelled[] {
  const [first, ...others] = item.blocks;
  if (first?.kind !== "paragraph") return [];
  const [head, ...lines] = linesOf(first.inline);
  const lead = head ? labelledOfPart(partLabel(head), others) : null;
  return lead ? [lead, ...ofLines(lines)] : [];
}

const ofLines = (lines: readonly Inline[]): Labelled[] =>
  lines.flatMap((line) => labelledOfPart(partLabel(line), []) ?? []);

function labelledOfPart(part: Parted, below: readonly Block[]): Labelled | null {
  const plainRun = part.labelStyle !== "strong" && !/[:：]/.test(part.separator);
  return !part.label || !part.rest || plainRun ? null : { label: part.label, rest: part.rest, below };
}
