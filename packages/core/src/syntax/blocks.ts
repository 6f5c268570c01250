import type { SyntaxNode } from "@lezer/common";
import { joined, type Mapped, verbatim } from "../text/mapped.ts";
import { type Range, range } from "../text/range.ts";
import type { Block, Fence, Heading, ListItem, Row } from "./block.ts";
import { readHtmlTable } from "./html-table.ts";
import { readInline } from "./inline.ts";

/** Turns a syntax node into a block whose ranges count from `base`; `null` for marks and other nodes that are no block. */
export function readBlock(source: string, node: SyntaxNode, base: number): Block | null {
  const at: Range = range(node.from - base, node.to - base);
  switch (node.name) {
    case "Paragraph":
      return { kind: "paragraph", range: at, inline: readInline(source, node, node.from, node.to, base) };
    case "ATXHeading1":
    case "ATXHeading2":
    case "ATXHeading3":
    case "ATXHeading4":
    case "ATXHeading5":
    case "ATXHeading6":
    case "SetextHeading1":
    case "SetextHeading2":
      return readHeading(source, node, base);
    case "BulletList":
    case "OrderedList":
      return {
        kind: "list",
        range: at,
        ordered: node.name === "OrderedList",
        items: node.getChildren("ListItem").map((item) => readItem(source, item, base)),
      };
    case "Blockquote":
      return readQuote(source, node, base);
    case "FencedCode":
      return readFence(source, node, base);
    case "CodeBlock":
      return {
        kind: "fence",
        range: at,
        info: "",
        language: "",
        code: codeText(source, node, base),
        closed: true,
        indented: true,
      };
    case "Table":
      return readTable(source, node, base);
    case "CommentBlock":
      return {
        kind: "comment",
        range: at,
        text: source
          .slice(node.from, node.to)
          .replace(/^\s*<!--/, "")
          .replace(/-->\s*$/, ""),
      };
    case "HTMLBlock":
      return (
        readHtmlTable(source, node.from, node.to, base) ?? {
          kind: "html",
          range: at,
          text: source.slice(node.from, node.to),
        }
      );
    case "HorizontalRule":
      return { kind: "break", range: at };
    case "LinkReference":
      return readDefinition(source, node, base);
    default:
      return null;
  }
}

/** Turns `first` and its siblings that begin before `to` into blocks. A `<table>` that blank lines cut into several nodes is one block. */
export function readSiblings(source: string, first: SyntaxNode | null, to: number, base: number): Block[] {
  const blocks: Block[] = [];
  for (let node = first; node && node.from < to; node = node.nextSibling) {
    const end = node.name === "HTMLBlock" ? tableEnd(source, node, to) : null;
    const block = end ? readHtmlTable(source, node.from, end.to, base) : readBlock(source, node, base);
    if (block) blocks.push(block);
    if (block && end) node = end;
  }
  return blocks;
}

/** The sibling in which a table that `node` opens is closed; `null` if it opens none or closes it itself. */
function tableEnd(source: string, node: SyntaxNode, to: number): SyntaxNode | null {
  const html = source.slice(node.from, node.to);
  if (!/<table\b/i.test(html) || /<\/table\s*>/i.test(html)) return null;
  const close = /<\/table\s*>/i.exec(source.slice(node.to, to));
  if (!close) return null;
  const at = node.to + close.index;
  let last: SyntaxNode | null = node;
  while (last && last.to <= at) last = last.nextSibling;
  return last && last.from <= at ? last : null;
}

const readBlocks = (source: string, parent: SyntaxNode, base: number): Block[] =>
  readSiblings(source, parent.firstChild, parent.to, base);

function readHeading(source: string, node: SyntaxNode, base: number): Heading {
  const setext = node.name.startsWith("Setext");
  const level = Number(node.name.at(-1));
  const first = node.firstChild;
  const last = node.lastChild;
  let from = node.from;
  let to = node.to;
  if (!setext && first?.name === "HeaderMark") from = first.to;
  if (last?.name === "HeaderMark" && last.from > from) to = last.from;
  while (from < to && /\s/.test(source[from]!)) from++;
  while (to > from && /\s/.test(source[to - 1]!)) to--;
  return {
    kind: "heading",
    range: range(node.from - base, node.to - base),
    level,
    setext,
    bold: false,
    inline: readInline(source, node, from, to, base),
  };
}

function readItem(source: string, node: SyntaxNode, base: number): ListItem {
  const mark = node.getChild("ListMark");
  const marker = range((mark?.from ?? node.from) - base, (mark?.to ?? node.from) - base);
  const task = node.getChild("Task");
  const blocks: Block[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === "Task") {
      const begin = child.getChild("TaskMarker")?.to ?? child.from;
      const from = begin + (/^\s*/.exec(source.slice(begin, child.to))?.[0].length ?? 0);
      blocks.push({
        kind: "paragraph",
        range: range(from - base, child.to - base),
        inline: readInline(source, child, from, child.to, base),
      });
      continue;
    }
    const block = readBlock(source, child, base);
    if (block) blocks.push(block);
  }
  const box = task?.getChild("TaskMarker");
  const state = box ? (/x/i.test(source.slice(box.from, box.to)) ? "done" : "open") : null;
  return { range: range(node.from - base, node.to - base), marker, task: state, blocks };
}

function readQuote(source: string, node: SyntaxNode, base: number): Block {
  const blocks = readBlocks(source, node, base);
  const first = blocks[0];
  const alert =
    first?.kind === "paragraph" ? (/^\[!([A-Z]+)\]/i.exec(first.inline.text)?.[1]?.toUpperCase() ?? null) : null;
  return { kind: "quote", range: range(node.from - base, node.to - base), blocks, alert };
}

function readFence(source: string, node: SyntaxNode, base: number): Fence {
  const infoNode = node.getChild("CodeInfo");
  const info = infoNode ? source.slice(infoNode.from, infoNode.to).trim() : "";
  const language = /^[{.\s]*([^\s{},:]+)/.exec(info)?.[1]?.toLowerCase() ?? "";
  const marks = node.getChildren("CodeMark");
  return {
    kind: "fence",
    range: range(node.from - base, node.to - base),
    info,
    language,
    code: codeText(source, node, base),
    closed: marks.length > 1,
    indented: false,
  };
}

/** The lines of code, without the indentation or quote marks of the list item or quote they stand in. */
function codeText(source: string, node: SyntaxNode, base: number): Mapped {
  const parts = node.getChildren("CodeText");
  if (parts.length === 0)
    return verbatim("", (node.getChild("CodeInfo")?.to ?? node.getChild("CodeMark")?.to ?? node.from) - base);
  return joined(parts.map((part) => ({ text: source.slice(part.from, part.to), from: part.from - base })));
}

function readTable(source: string, node: SyntaxNode, base: number): Block {
  const header = node.getChild("TableHeader");
  const emptyRow: Row = { range: range(node.from - base, node.from - base), cells: [] };
  return {
    kind: "table",
    range: range(node.from - base, node.to - base),
    header: header ? readRow(source, header, base) : emptyRow,
    rows: node.getChildren("TableRow").map((row) => readRow(source, row, base)),
    html: false,
  };
}

/** Cells stand between the bars; a cell with nothing in it has no node of its own, so the bars are counted. */
function readRow(source: string, node: SyntaxNode, base: number): Row {
  const cells: Row["cells"][number][] = [];
  let pending: SyntaxNode | null = null;
  let bar = node.from;
  const close = (to: number): void => {
    cells.push(
      pending
        ? readInline(source, pending, pending.from, pending.to, base)
        : { text: "", cuts: [0, bar - base], range: range(bar - base, to - base), spans: [] },
    );
    pending = null;
  };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === "TableCell") pending = child;
    else if (child.name === "TableDelimiter") {
      const leading = child.from === node.from || source.slice(node.from, child.from).trim() === "";
      if (!leading) close(child.from);
      bar = child.to;
    }
  }
  if (pending || source.slice(bar, node.to).trim() !== "") close(node.to);
  return { range: range(node.from - base, node.to - base), cells };
}

function readDefinition(source: string, node: SyntaxNode, base: number): Block | null {
  const label = node.getChild("LinkLabel");
  const url = node.getChild("URL");
  if (!label || !url) return null;
  return {
    kind: "definition",
    range: range(node.from - base, node.to - base),
    label: source.slice(label.from + 1, label.to - 1),
    href: source.slice(url.from, url.to).replace(/^<(.*)>$/s, "$1"),
  };
}
