import type { Block, Inline } from "../../syntax/block.ts";
import type { Markdown } from "../../syntax/markdown.ts";
import type { Section } from "../../syntax/section.ts";
import { type Mapped, slice, trimmed, verbatim, wholeRange } from "../../text/mapped.ts";
import { type Range, shift } from "../../text/range.ts";
import { type Key, keyOf } from "./keys.ts";
import { normalStatus } from "./status.ts";
import { matches } from "../../text/matches.ts";

/** A key with its value, and where the value stands in the document. */
export interface Entry {
  readonly key: Key;
  readonly value: string;
  readonly range: Range;
}

/** All that the head of a document says of the document, in order: front matter, then the blocks before its first chapter. */
export function entriesOf(markdown: Markdown): Entry[] {
  const entries = markdown.frontMatter
    ? fromFrontMatter(markdown.frontMatter.text, markdown.frontMatter.range.from)
    : [];
  for (const section of headOf(markdown.sections)) {
    for (const block of section.body.blocks)
      for (const { key, value } of fromBlock(block)) {
        const text = value.text.trim();
        if (text !== "") entries.push({ key, value: text, range: shift(wholeRange(trimmed(value)), section.from) });
      }
  }
  for (const section of markdown.sections) entries.push(...fromHeading(section));
  entries.push(...fromTitle(markdown.sections));
  return entries;
}

/** The sections before the first chapter: the words before any heading, those below the title, and a table of its own. */
function headOf(sections: readonly Section[]): readonly Section[] {
  const head: Section[] = [];
  for (const section of sections.slice(0, 6)) {
    const own =
      /^(?:document |doc )?(?:information|info|metadata|control|status|details|meta)$|^(?:dokumentinformationen|文档信息|文書情報|문서 정보|метаданные)$/iu;
    if (section.level > 1 && !own.test(section.title.trim())) break;
    head.push(section);
  }
  return head;
}

interface Found {
  readonly key: Key;
  readonly value: Mapped;
}

function fromBlock(block: Block): Found[] {
  switch (block.kind) {
    case "paragraph":
      return [...fromInline(block.inline), ...badges(block.inline)];
    case "list":
      return block.items.flatMap((item) => (item.blocks[0]?.kind === "paragraph" ? fromBlock(item.blocks[0]) : []));
    case "quote":
      return block.blocks.flatMap(fromBlock);
    case "table":
      return fromTable(block);
    case "comment":
      return fromLines(block.text, block.range.from + 4);
    default:
      return [];
  }
}

/** `Status: Draft`, one per line or several on one line parted by bars or dots; rows of a table whose titles are missing. */
function fromInline(inline: Inline): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const line of inline.text.split("\n")) {
    const row = /^\|\s*([^|]{1,40}?)\s*\|\s*([^|]*?)\s*\|?$/.exec(line);
    const key = row && keyOf(row[1]!);
    if (row && key) {
      const at = from + line.indexOf(row[2]!, line.indexOf("|", 1));
      found.push({ key, value: slice(inline, at, at + row[2]!.length) });
    } else found.push(...fromLine(inline, line, from));
    from += line.length + 1;
  }
  return found;
}

function fromLine(inline: Inline, line: string, start: number): Found[] {
  const found: Found[] = [];
  let from = start;
  for (const part of line.split(/(\s[|·•]\s)/u)) {
    found.push(...fromPart(inline, part, from));
    from += part.length;
  }
  return found;
}

function fromPart(inline: Inline, part: string, from: number): Found[] {
  const to = from + part.length;
  const label = /^\s*([^:：\n]{1,40}?)\s*[:：]\s*/u.exec(part) ?? /^\s*(\S[^:：\n]{0,24}?)\s+[-–—]\s+/u.exec(part);
  const key = label && keyOf(label[1]!);
  if (label && key) return [{ key, value: slice(inline, from + label[0].length, to) }];
  const bold = inline.spans.find((span) => span.kind === "strong" && span.from === from && span.to < to);
  const named = bold && keyOf(inline.text.slice(bold.from, bold.to));
  return bold && named ? [{ key: named, value: slice(inline, bold.to, to) }] : [];
}
/** `![Status](https://.../badge/status-active-green)` */
function badges(inline: Inline): Found[] {
  return inline.spans.flatMap((span) => {
    const said =
      span.kind === "image" ? /\/(?:badge|static\/v1)\/?[^/]*?status-+([^-/?]+)-/i.exec(span.href ?? "") : null;
    if (!said || !span.hrefRange) return [];
    const at = span.hrefRange.from + said.index + said[0].length - 1 - said[1]!.length;
    return [{ key: "status" as const, value: verbatim(said[1]!, at) }];
  });
}

/** Rows of a key and a value, the titles being the first such row; or keys as titles over one row of values. */
function fromTable({ header, rows }: Extract<Block, { kind: "table" }>): Found[] {
  const titles = header.cells.map((cell) => keyOf(cell.text.replace(/:$/, "")));
  if (rows.length === 1 && titles.filter(Boolean).length >= 2)
    return titles.flatMap((key, i) => (key && rows[0]!.cells[i] ? [{ key, value: rows[0]!.cells[i]! }] : []));
  if (header.cells.length !== 2) return [];
  return [header, ...rows].flatMap(({ cells }) => {
    const key = cells[0] ? keyOf(cells[0].text.replace(/[:：]\s*$/u, "")) : null;
    return key && cells[1] ? [badges(cells[1])[0] ?? { key, value: cells[1] }] : [];
  });
}

/** `## Status` with the status below it, as decision records have. */
function fromHeading(section: Section): Entry[] {
  const key =
    section.level === 2 && section.index <= 6 ? keyOf(section.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "")) : null;
  const first = section.body.blocks.find((block) => block.kind !== "comment");
  if (key !== "status" || first?.kind !== "paragraph") return [];
  const line = first.inline.text.split("\n", 1)[0]!;
  if (line.trim() === "" || line.length > 80 || section.children.length > 0) return [];
  return [
    { key, value: line.trim(), range: shift(wholeRange(trimmed(slice(first.inline, 0, line.length))), section.from) },
  ];
}

/** "## Status: Draft" says it of the whole document, wherever it stands; where several headings do, each says it of a part. */
function fromTitle(sections: readonly Section[]): Entry[] {
  const found = sections.flatMap(({ level, from, body: { heading } }): Entry[] => {
    const words = heading?.inline;
    const value = level > 1 && words ? /^status\s?[:：]\s?(\S.{1,40})$/iu.exec(words.text.trim())?.[1] : undefined;
    if (!words || value === undefined || normalStatus(value) === null) return [];
    const at = words.text.indexOf(value);
    return [{ key: "status", value, range: shift(wholeRange(slice(words, at, at + value.length)), from) }];
  });
  return found.length === 1 ? found : [];
}

function fromLines(text: string, base: number): Found[] {
  const found: Found[] = [];
  for (const line of matches(text.slice(0, 20_000), /^[ \t]*([^:：\n]{1,40}?)[ \t]*[:：][ \t]*(\S[^\n\r]*)$/gmu)) {
    const key = keyOf(line[1]!);
    if (key)
      found.push({ key, value: trimmed(verbatim(line[2]!, base + line.index + line[0].length - line[2]!.length)) });
  }
  return found;
}

/** YAML of the plainest kind: `key: value`, `key: [a, b]`, and a key with `- item` lines below it. */
function fromFrontMatter(text: string, base: number): Entry[] {
  const entries: Entry[] = [];
  let above: Key | null = null;
  for (const line of matches(text.slice(0, 20_000), /^([^\n\r]*)\r?$/gmu)) {
    const words = line[1]!;
    const pair = /^([A-Za-z][\w -]{0,39}):[ \t]*(.*)$/.exec(words);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(words);
    if (pair) above = keyOf(pair[1]!.replace(/[_-]/g, " "));
    const raw = pair ? pair[2]! : item ? item[1]! : "";
    const value = raw
      .replace(/[ \t]+#.*$/, "")
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2")
      .replace(/^\[(.*)\]$/, "$1");
    if (!above || value === "" || value === "|" || value === ">") continue;
    const from = base + line.index + words.length - raw.length + raw.indexOf(value);
    entries.push({ key: above, value, range: { from, to: from + value.length } });
  }
  return entries;
}
