import { Lines } from "../../text/lines.ts";
import type { Range } from "../../text/range.ts";

// A rule's page is its documentation and its test: its `tdd` blocks are documents, and lines of `^` in them say what the
// rule finds on the line above.

/** One block of a page: a document without its expectations. */
export interface PageDocument {
  readonly name: string;
  readonly text: string;
  /** The words after the fence: ` ```tdd before ` has `before`. */
  readonly words: readonly string[];
  /** The lines of the page that it takes, expectations included: the first of them, from 0, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Documents that are one design, and the line of the page, from 1, where the first of them begins. */
export interface PageCase {
  readonly line: number;
  readonly documents: readonly PageDocument[];
  /** The texts of Markdown files beside them that are no part of the design, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a page shows of a finding. */
export interface Marked {
  readonly range: Range;
  readonly message: string;
}

const unnamed = "design.md";
const naming = /^`([^`]+)`:\s*$/;
const expectation = /^\s*\^+ \S/;

/** A fenced block of a page. */
interface PageBlock extends PageDocument {
  /** The first word after the fence. */
  readonly language: string;
  /** A line `` `name`: `` stands above it. */
  readonly named: boolean;
  /** It is the first below a heading. */
  readonly first: boolean;
}

function blocksOf(page: string): PageBlock[] {
  const lines = page.split("\n");
  const blocks: PageBlock[] = [];
  let name: string | null = null;
  let first = true;
  for (let i = 0; i < lines.length; i++) {
    const fence = /^`{3,}/.exec(lines[i]!)?.[0];
    if (!fence) {
      const line = lines[i]!.trim();
      if (line.startsWith("#")) first = true;
      if (line !== "") name = naming.exec(line)?.[1] ?? null;
      continue;
    }
    const [language = "", ...words] = lines[i]!.slice(fence.length).trim().split(/\s+/);
    const from = i + 1;
    while (i + 1 < lines.length && !closes(lines[i + 1]!, fence)) i++;
    const to = i + 1;
    i++;
    const text = lines.slice(from, to).filter((line) => language !== "tdd" || !expectation.test(line));
    blocks.push({
      name: name ?? unnamed,
      text: text.map((line) => `${line}\n`).join(""),
      words,
      from,
      to,
      language,
      named: name !== null,
      first,
    });
    first = false;
    name = null;
  }
  return blocks;
}

const closes = (line: string, fence: string): boolean => line.startsWith(fence) && /^`+\s*$/.test(line);

/**
 * The cases of a page. A block that a line `` `name.md`: `` names belongs with the blocks before it under the same heading;
 * any other block begins a case of its own. One of another language than `tdd` that is named so is a file beside them.
 */
export function casesOf(page: string): PageCase[] {
  const cases: { line: number; documents: PageDocument[]; files: Record<string, string> }[] = [];
  let open = false;
  for (const { language, named, first, ...document } of blocksOf(page)) {
    if (first) open = false;
    if (language !== "tdd") {
      if (named && open) cases.at(-1)!.files[document.name] = document.text;
      continue;
    }
    if (named && open) cases.at(-1)!.documents.push(document);
    else cases.push({ line: document.from, documents: [document], files: {} });
    open = true;
  }
  return cases;
}

/** A document and the repository that it is held against. */
export interface DriftCase {
  readonly line: number;
  readonly document: PageDocument;
  /** The texts of the files by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** The cases of a page on drift: the blocks with names between one document and the next are the files of the next one's repository. */
export function driftCasesOf(page: string): DriftCase[] {
  const cases: DriftCase[] = [];
  let files: Record<string, string> = {};
  for (const { language, named, first, ...document } of blocksOf(page)) {
    if (first) files = {};
    if (language === "tdd") {
      cases.push({ line: document.from, document, files });
      files = {};
    } else if (named) files[document.name] = document.text;
  }
  return cases;
}

/** The lines of a block with its findings marked below the lines they begin on. */
export function mark(text: string, findings: readonly Marked[]): string[] {
  const lines = new Lines(text);
  const sorted = findings.toSorted((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  const marked: string[] = [];
  for (let line = 1; line <= lines.starts.length; line++) {
    const words = lines.textOf(line);
    if (line === lines.starts.length && words === "") break;
    marked.push(words);
    for (const { range, message } of sorted.filter((finding) => lines.lineAt(finding.range.from) === line)) {
      const column = range.from - lines.startOf(line);
      const width = Math.max(1, Math.min(range.to - range.from, words.length - column));
      marked.push(`${" ".repeat(column)}${"^".repeat(width)} ${message}`);
    }
  }
  return marked;
}

/** The lines of a block as the page has them, expectations included. */
export const blockOf = (page: string, { from, to }: PageDocument): string[] => page.split("\n").slice(from, to);

/** The page with other lines in some of its blocks. */
export function rewrite(page: string, blocks: readonly { document: PageDocument; lines: readonly string[] }[]): string {
  const lines = page.split("\n");
  for (const { document, lines: anew } of blocks.toSorted((a, b) => b.document.from - a.document.from))
    lines.splice(document.from, document.to - document.from, ...anew);
  return lines.join("\n");
}
