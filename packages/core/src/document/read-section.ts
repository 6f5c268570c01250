import { belowLine } from "./base-path.ts";
import { isUnnamed, notationFor } from "../notation/list.ts";
import type { Notated } from "../notation/notation.ts";
import type { Block, Fence, Inline, List, Paragraph } from "../syntax/block.ts";
import type { Body } from "../syntax/section.ts";
import { sourceRange } from "../text/mapped.ts";
import type { Place } from "../model/element.ts";
import { type Above, nothingAbove } from "./above.ts";
import { weighAnnounced } from "./announced.ts";
import { captionIn } from "./caption.ts";
import { chapterOpenedBy, headsList, withChapter } from "./heading-item.ts";
import { leaveFences } from "./leave-fences.ts";
import { leaveDrawnInHtml, leavePictures } from "./pictures.ts";
import { isPlaceholder } from "./placeholder.ts";
import { leaveUnfenced } from "./leave-unfenced.ts";
import type { Context } from "./context.ts";
import { type Claim, claimed, type KindReader } from "./kind-reader.ts";
import { kindReaders } from "./kinds/list.ts";
import { Collector, type Reading } from "./reading.ts";
import { saysMembers } from "./shapes/told-members.ts";
import { withDefinitionLists } from "./shapes/definition-list.ts";
import { dottedList } from "./shapes/dotted-list.ts";
import { viewList } from "./shapes/list-view.ts";
import { withNamesInFences } from "./shapes/names-in-fence.ts";
import { membersInFence } from "./shapes/members-in-fence.ts";
import { viewTable } from "./shapes/table-view.ts";
import { unreadTable } from "./unread-table.ts";

/** What the readers have for one sort of thing, in their order: most readers have few of all. */
const having = <Sort extends keyof KindReader>(sort: Sort): readonly NonNullable<KindReader[Sort]>[] =>
  kindReaders.flatMap((reader) => (reader[sort] ? [reader[sort]] : []));

const proseReaders = having("prose");
const bodyReaders = having("body");
const quoteReaders = having("quote");
const notatedReaders = having("notated");
const claims = { table: having("table"), list: having("list"), headed: having("headed") };

/** Reads one section. Pure: the same body and context give the same reading. */
export function readSection(body: Body, context: Context): Reading {
  const out = new Collector();
  const blocks = withNamesInFences(body.blocks);
  const seen: Body = blocks === body.blocks ? body : { ...body, blocks };
  if (body.heading) {
    prose(body.heading.inline, "heading", context, out);
    best("headed", { body: seen, title: body.heading.inline }, context, out);
  }
  for (const read of bodyReaders) read(seen, context, out);
  readBlocks(withDefinitionLists(blocks), body.heading?.inline ?? null, context, out, body.text);
  leaveFences(body.blocks, out);
  return out;
}

function readBlocks(
  blocks: readonly Block[],
  heading: Inline | null,
  context: Context,
  out: Collector,
  text: string | null,
): void {
  let caption: Inline | null = null;
  let latest: Inline | null = null;
  let line: Inline | null = null;
  for (const block of blocks) {
    const first = out.stated.length;
    readBlock(block, { caption, heading, latest, line }, context, out);
    weighAnnounced(out, first, block, caption, text);
    if (block.kind !== "comment") {
      caption = captionIn(block);
      line = block.kind === "paragraph" ? block.inline : null;
    }
    // "Fields:" says of nothing that it has them.
    if (caption && !/[。！？]|[.!?]\s/.test(caption.text.slice(0, -1)) && !saysMembers(caption)) latest = caption;
  }
}

function readBlock(block: Block, above: Above, context: Context, out: Collector): void {
  switch (block.kind) {
    case "paragraph":
      return readParagraph(block, above, context, out);
    case "heading":
      return prose(block.inline, "heading", context, out);
    case "table": {
      const first = out.stated.length;
      for (const row of block.rows) for (const cell of row.cells) prose(cell, "row", context, out);
      const view = viewTable(block, above.caption, above);
      const reader = best("table", view, context, out);
      if (!reader) unreadTable(view, out.stated.length > first, out);
      else for (const other of kindReaders) if (other.table !== reader) other.beside?.(view, context, out);
      return;
    }
    case "list":
      return readList(block, above.caption, above, context, out);
    case "quote":
      for (const read of quoteReaders) read(block, context, out);
      return readBlocks(block.blocks, above.heading, context, out, null);
    case "fence":
      return readFence(block, above, context, out);
    case "html":
      return leaveDrawnInHtml(block, out);
    default:
      return;
  }
}

/** Hands a list below a caption to the reader of lists that is surest of it, and reads what its items hold. */
function readList(list: List, caption: Inline | null, above: Above, context: Context, out: Collector): void {
  const reader = best("list", viewList(list, caption, above), context, out);
  const below = belowLine(context, caption?.text);
  for (const item of list.items) {
    const [first] = item.blocks;
    const words = first?.kind === "paragraph" ? first.inline : null;
    const nested = belowLine(below, words?.text);
    const chapter = reader === null && words ? chapterOpenedBy(words, context) : null;
    for (const inside of item.blocks) {
      if (inside.kind === "paragraph") prose(inside.inline, "item", below, out);
      else if (inside.kind !== "list") readBlock(inside, { ...above, caption: null }, context, out);
      // It says what is listed below it, and never whose members these are.
      else if (reader === null && words && headsList(words)) readList(inside, words, nothingAbove, nested, out);
      else if (chapter !== null) readList(inside, words, nothingAbove, withChapter(nested, chapter), out);
      else
        readNested(
          inside.items.flatMap((each) => each.blocks),
          above,
          nested,
          out,
        );
    }
  }
}

function readParagraph(block: Paragraph, above: Above, context: Context, out: Collector): void {
  // A template's instruction tells what is to be written, and nothing of the system.
  if (isPlaceholder(block)) return;
  leavePictures(block.inline, out);
  leaveUnfenced(block, out);
  const list = dottedList(block);
  if (list) readBlock(list, above, context, out);
  else prose(block.inline, "prose", context, out);
}

/** Nested lists belong to the reader of their list, but for those below a bold heading in a list of none; only their prose and fences are read here. */
function readNested(blocks: readonly Block[], above: Above, context: Context, out: Collector): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") prose(block.inline, "item", context, out);
    else if (block.kind === "list")
      readNested(
        block.items.flatMap((item) => item.blocks),
        above,
        context,
        out,
      );
    else readBlock(block, { ...above, caption: null }, context, out);
  }
}

function readFence(fence: Fence, above: Above, context: Context, out: Collector): void {
  const text = fence.code.text;
  if (text.trim() === "") {
    out.cannotRead({ range: fence.range, what: "empty code block", why: "there is nothing between its fences" });
    return;
  }
  const notation = notationFor(fence.language, text);
  const members = !notation || fence.language === "sql" ? membersInFence(fence) : null;
  if (members) return readList(members, above.caption, above, context, out);
  if (!notation) {
    if (!isUnnamed(fence.language))
      out.cannotRead({ range: fence.range, what: `code in ${fence.language}`, why: "no reader for this language" });
    return;
  }
  const notated: Notated = notation.read(text, fence.language);
  for (const problem of notated.problems ?? [])
    out.cannotRead({ ...problem, range: sourceRange(fence.code, problem.range.from, problem.range.to) });
  const view = { fence, caption: above.caption, above, notation: notation.id };
  for (const read of notatedReaders) read(notated, view, context, out);
}

function prose(inline: Inline, place: Place, context: Context, out: Collector): void {
  for (const read of proseReaders) read(inline, place, context, out);
}

/** Hands the view to the reader that is surest of it, and gives that reader's claim. */
function best<Shape extends "table" | "list" | "headed">(
  shape: Shape,
  view: ViewOf<Shape>,
  context: Context,
  out: Collector,
): Claim<ViewOf<Shape>> | null {
  let surest: Claim<ViewOf<Shape>> | null = null;
  let most = claimed;
  for (const claim of claims[shape] as readonly Claim<ViewOf<Shape>>[]) {
    const sure = claim.sure(view, context);
    if (sure >= most && (surest === null || sure > most)) {
      surest = claim;
      most = sure;
    }
  }
  surest?.read(view, context, out);
  return surest;
}

type ViewOf<Shape extends "table" | "list" | "headed"> =
  NonNullable<KindReader[Shape]> extends Claim<infer View> ? View : never;
