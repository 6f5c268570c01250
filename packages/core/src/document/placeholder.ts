import type { Block, Inline } from "../syntax/block.ts";
import type { Body, Section } from "../syntax/section.ts";
import { perBody } from "../syntax/per-body.ts";
import { blocksOf, inlinesOf } from "../syntax/walk.ts";
import { type definitionsOf, normalLabel } from "./resolve/references.ts";
import { sourceRange } from "../text/mapped.ts";
import type { Range } from "../text/range.ts";
import { matches } from "../text/matches.ts";

/** Words that stand where content should: a template's instruction, `<your name>`, `{{owner}}`, `TBD`. */
export interface Placeholder {
  /** From the section's beginning. */
  readonly range: Range;
  readonly text: string;
  readonly kind: "instruction" | "blank" | "undecided";
  /** It is all that its paragraph, item or cell says. */
  readonly alone: boolean;
}

/**
 * Whether nothing stands in a section and all below it but blanks, comments and placeholders. "None" and "not applicable"
 * are answers, and so are links, also those by a label among `definitions`.
 */
export function isEmpty(section: Section, definitions: Definitions): boolean {
  return (
    isBlankBody(section.body) &&
    !hasLink(section.body, definitions) &&
    section.children.every((child) => isEmpty(child, definitions))
  );
}

/** The destinations that a document defines, by label. */
type Definitions = ReturnType<typeof definitionsOf>;

const hasLink = ({ blocks }: Body, definitions: Definitions): boolean =>
  definitions.size > 0 &&
  [...inlinesOf(blocks)].some(({ spans }) =>
    spans.some(({ label }) => label !== undefined && definitions.has(normalLabel(label))),
  );

const isBlankBody = perBody(({ blocks }) => blocks.every(isBlank));

/** A paragraph that is one bracketed instruction: `[Describe ...]`, and no link. */
export const isPlaceholder = (block: Block): boolean =>
  block.kind === "paragraph" && placeholdersOf(block.inline).some((found) => found.alone);

/** The placeholders of a section's own body, in order. */
export const placeholdersIn: (body: Body) => readonly Placeholder[] = perBody(({ blocks }) => {
  const buttons = buttonsIn(blocks);
  const mixed = mixedIn(blocks);
  return [...inlinesOf(blocks)].flatMap((inline) =>
    buttons.has(inline) ? [] : placeholdersOf(inline, mixed.has(inline)),
  );
});

/** The words of lists that hold more than words in brackets: among items that are written, such words are a link that was lost. */
const mixedIn = (blocks: readonly Block[]): ReadonlySet<Inline> =>
  new Set(
    [...blocksOf(blocks)]
      .filter(({ kind }) => kind === "list")
      .map((list) => [...inlinesOf([list])])
      .filter((inlines) => inlines.some(({ text }) => !/^\s*\[[^\][]*\]\s*$/.test(text)))
      .flat(),
  );

/** The cells below one another of which some hold several words in brackets and nothing else: `[Retry] [Cancel]`. */
const buttonsIn = (blocks: readonly Block[]): ReadonlySet<Inline> =>
  new Set(
    [...blocksOf(blocks)].flatMap((block) => {
      if (block.kind !== "table") return [];
      const columns = block.header.cells.map((_, i) => block.rows.flatMap(({ cells }) => cells[i] ?? []));
      return columns.filter((cells) => cells.some(({ text }) => severalInBrackets.test(text))).flat();
    }),
  );

const severalInBrackets = /^\s*(?:\[[^\][\n]{1,40}\]\s*){2,8}$/;

function isBlank(block: Block): boolean {
  switch (block.kind) {
    case "comment":
    case "break":
    case "definition":
      return true;
    case "paragraph":
      return isNothing(block.inline);
    case "list":
      return block.items.every((item) => item.blocks.every(isBlank));
    case "quote":
      return block.blocks.every(isBlank);
    case "table":
      return block.rows.every((row) => row.cells.every(isNothing));
    case "fence":
      return block.code.text.trim() === "";
    case "html":
      return isBlankHtml(block.text);
    default:
      return false;
  }
}

/** Comments, breaks and wrappers with nothing in them; `<your name>` on a line of its own is HTML too. */
const isBlankHtml = (html: string): boolean =>
  html.length < 2000 &&
  /^(?:\s|<\/?(?:br|div|p|a|your|insert|add|describe|todo|tbd|placeholder)\b[^<>]*>)*$/i.test(
    html.replace(/<!--[^]*?-->/g, ""),
  );

const isNothing = (inline: Inline): boolean =>
  inline.text.trim() === ""
    ? !inline.spans.some((span) => span.kind === "image")
    : placeholdersOf(inline).some((found) => found.alone);

/** How an instruction begins, in the imperative of the languages that templates are written in. */
const imperative =
  /^(?:(?:describe|provide|list|insert|add|explain|define|outline|identify|include|discuss|present|specify|enter|fill|write|give|state|summari[sz]e|detail|document|your|name of|link to|link here)(?![\p{L}\p{N}_-])|beschreib|liste|füge|erkläre|nenne|décri|listez|indiqu|describ|enumer|incluy|explique|defin|descrev|list[ea]|inclu|descriv|elenca|опиши|укажи|перечисли|добавь|描述|说明|列出|填写|请|此处|记述|ここに|記述|記載|説明|설명|작성|기술|여기에)/iu;

function placeholdersOf(inline: Inline, isAmongWords = false): Placeholder[] {
  const { text, spans } = inline;
  const found: Placeholder[] = [];
  const code = spans.filter((span) => span.kind === "code" || span.kind === "link" || span.kind === "image");
  const add = (from: number, to: number, kind: Placeholder["kind"]): void => {
    if (code.some((span) => span.from < to && from < span.to)) return;
    const rest = (text.slice(0, from) + text.slice(to)).replace(/[\s.*_]/g, "");
    found.push({ range: sourceRange(inline, from, to), text: text.slice(from, to), kind, alone: rest === "" });
  };
  for (const span of spans) {
    if (span.kind !== "reference") continue;
    const words = text.slice(span.from + 1, span.to - 1).trim();
    if (/^(?:tbd|tbc|tba|todo)$/i.test(words)) add(span.from, span.to, "undecided");
    else if (
      /\s|\p{Script=Han}|\p{Script=Hangul}/u.test(words) &&
      !isLiteral.test(words) &&
      (imperative.test(words) || (!isAmongWords && isWhole(text, span.from, span.to)))
    )
      add(span.from, span.to, "instruction");
  }
  if (text.length > 20_000) return found;
  if (/\{\{|<|lorem/i.test(text))
    for (const { index, 0: words } of matches(
      text,
      /\{\{(?!-?\s*(?:block|template|define|range|if|else|end|with|include)\b)[^{}\n]{1,80}\}\}|<(?:your|insert|add|describe|name of|todo|tbd|placeholder|fill in|link to)\b[^<>\n]{0,80}>|\blorem ipsum\b/giu,
    ))
      add(index, index + words.length, "blank");
  if (undecidedWords.test(text))
    for (const { index, 0: words } of matches(text, undecided))
      if (!isAll(text, index, words)) add(index, index + words.length, "undecided");
  return found.toSorted((a, b) => a.range.from - b.range.from);
}

/** `[("author", "title")]`: a list as code writes it. */
const isLiteral = /^(?:\(.*\)|(["']).*\1)$/s;

const isWhole = (text: string, from: number, to: number): boolean =>
  text.slice(0, from).trim() === "" && text.slice(to).trim() === "";

/** `Todo` in small letters is "all" in some languages, and the first column of a board in others; in brackets it is neither. */
const isAll = (text: string, index: number, words: string): boolean =>
  /^todo$/i.test(words) && words !== "TODO" && !/[(（[]\s?$/.test(text.slice(Math.max(0, index - 2), index));

/** What every mark of the undecided holds: most texts hold none. */
const undecidedWords = /TB[DCA]|TODO|FIXME|to be |coming soon|待|未定|要記載|추후/i;

/** `TBD` and its like as a word of its own, not in passing ("the TBD list"): alone, in brackets, or after a colon or dash. */
const undecided =
  /(?:(?<=^[\s*_]{0,4})|(?<=[:：(\-–—|]\s{0,2}))(?:TBD|TBC|TBA|TODO|FIXME|to be (?:determined|defined|decided|confirmed|written|completed|done)|coming soon|待定|待补充|待填写|未定|要記載|추후 (?:작성|결정))(?=[\s.!)…]{0,3}$|\s{0,2}[)\n:：])/gimu;
