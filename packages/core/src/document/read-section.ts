import { belowLine } from "./base-path.ts";
import { notationFor } from "../notation/list.ts";
import type { Notated } from "../notation/notation.ts";
import type { Block, Fence, Inline, List, Paragraph } from "../syntax/block.ts";
import type { Body } from "../syntax/section.ts";
import { sourceRange } from "../text/mapped.ts";
import type { Place } from "../model/element.ts";
import { type Above, nothingAbove } from "./above.ts";
import { weighAnnounced } from "./announced.ts";
import { leavePictures } from "./pictures.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { Context } from "./context.ts";
import { type Claim, claimed, type KindReader } from "./kind-reader.ts";
import { kindReaders } from "./kinds/list.ts";
import type { TemplateChapterId } from "./chapter.ts";
import { Collector, type Reading } from "./reading.ts";
import { topicsOf } from "./recognise.ts";
import { saysMembers } from "./shapes/told-members.ts";
import { dottedList } from "./shapes/dotted-list.ts";
import { viewList } from "./shapes/list-view.ts";
import { attributesOf } from "./shapes/attribute-table.ts";
import { introduced, remarkedOn } from "./shapes/structure-name.ts";
import { namedInCode } from "./shapes/named-in-code.ts";
import { type TableView, viewTable } from "./shapes/table-view.ts";

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
  if (body.heading) {
    prose(body.heading.inline, "heading", context, out);
    best("headed", { body, title: body.heading.inline }, context, out);
  }
  for (const read of bodyReaders) read(body, context, out);
  readBlocks(body.blocks, body.heading?.inline ?? null, context, out, body.text);
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
  for (const block of blocks) {
    const first = out.stated.length;
    readBlock(block, { caption, heading, latest }, context, out);
    weighAnnounced(out, first, block, caption, text);
    caption =
      block.kind === "paragraph" && isCaption(block.inline) ? block.inline : block.kind === "comment" ? caption : null;
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
    for (const inside of item.blocks) {
      if (inside.kind === "paragraph") prose(inside.inline, "item", below, out);
      else if (inside.kind !== "list") readBlock(inside, { ...above, caption: null }, context, out);
      // It says what is listed below it, and never whose members these are.
      else if (reader === null && words && headsList(words)) readList(inside, words, nothingAbove, nested, out);
      else if (reader === null && words && subjectOf(words, context) !== null)
        readList(inside, words, nothingAbove, withChapter(nested, subjectOf(words, context)!), out);
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
  const list = dottedList(block);
  if (list) readBlock(list, above, context, out);
  else prose(block.inline, "prose", context, out);
}

/** `**Components:**`, and nothing else: an item that is the bold heading of what is listed below it. */
const headsList = ({ text, spans }: Inline): boolean =>
  /^[^:：\n]{1,80}[:：]\s*$/u.test(text) &&
  spans.some(({ kind, from, to }) => kind === "strong" && from === 0 && /^[\s:：]*$/u.test(text.slice(to)));

/** Chapters of which an item of another list may be the heading: `3. **Testing Strategy**`, and below it what there is of tests. */
const headedByItems: readonly TemplateChapterId[] = ["testing-strategy", "risks", "open-questions", "dependencies"];

/** The chapter that an item which is all bold opens for the list below it. */
function subjectOf({ text, spans }: Inline, context: Context): TemplateChapterId | null {
  if (!spans.some(({ kind, from, to }) => kind === "strong" && from === 0 && to === text.trimEnd().length)) return null;
  const { chapters, by } = topicsOf(text);
  const [chapter] = chapters;
  return by === "name" &&
    chapters.length === 1 &&
    headedByItems.includes(chapter!) &&
    !context.chapters.includes(chapter!)
    ? chapter!
    : null;
}

const withChapter = (context: Context, chapter: TemplateChapterId): Context => ({
  ...context,
  chapters: [...context.chapters, chapter],
  depth: 0,
});

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
  if (!notation) {
    if (fence.language !== "")
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

/**
 * A table that nobody reads and of which no column is understood is said to be unread, and so is one of permissions in words;
 * others merely hold nothing of a known kind.
 */
function unreadTable(view: TableView, told: boolean, out: Collector): void {
  const known = view.roles.some((role) => role !== null) || attributesOf(view) !== null;
  if (known && (told || !view.titles.some((title) => ofPermissions.test(title)))) return;
  const titles = view.titles.filter(Boolean).join(" | ").slice(0, 120);
  out.cannotRead({
    range: view.table.header.range,
    what: titles === "" ? "table without column titles" : `table "${titles}"`,
    why: known ? "permissions are read only where ticks tell who has them" : "none of its column titles is known",
  });
}

const ofPermissions =
  /^(?:permissions?|access rights?|privileges?|berechtigung(?:en)?|permisos?|permiss(?:ão|ões)|permess[oi]|права|权限|権限|권한)$/u;

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

/** What may follow a bold name that announces: a remark in brackets, or a name beside it. */
const besideName = /^\s*(?:[（(][^()（）\n]{1,60}[)）]|(?:[/,、+&]\s*[\w.]{1,60}\s*){1,3})?\s*$/;

/** `Table: orders (by day)`: a line that says of which structure what follows it tells. */
const structure =
  /^(?:table|collection|entity|model|view|tabelle|tabla|tabela|таблица)\s?[:：]\s?[^\s:：.!?][^:：.!?\n]{0,80}$/i;

/** `Order — what was bought`: a name as types have it, and what it is. */
const explained = /^\p{Lu}[\p{L}\p{N}]{1,40}\s[–—-]\s[^.!?。！？\n]{1,80}$/u;

/** A line that announces what follows it: all bold, ending with a colon, naming one structure in code, or numbered and no sentence. */
function isCaption(inline: Inline): boolean {
  const text = inline.text.trim();
  return (
    /[:：]$/.test(text) ||
    introduced(inline) !== null ||
    namedInCode(inline) !== null ||
    remarkedOn(inline) !== null ||
    structure.test(text) ||
    (explained.test(text) && inline.spans.some(({ kind, from }) => kind === "strong" && from === 0)) ||
    (text.length <= 60 && /^(?:[(（][\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}[)）])\s?[^.。!?]+$/u.test(text)) ||
    inline.spans.some(
      (span) =>
        span.kind === "strong" &&
        span.from === 0 &&
        (span.to >= text.length - 1 || besideName.test(inline.text.slice(span.to))),
    )
  );
}
