import type { Problem } from "../text/diagnostic.ts";
import { Lines } from "../text/lines.ts";
import { range } from "../text/range.ts";
import { readBodies } from "./bodies.ts";
import { cutAtBoldLines, isBold } from "./bold-headings.ts";
import { type FrontMatter, frontMatterOf, withoutFrontMatter } from "./front-matter.ts";
import { hasTooManyHeadings, marksAllowed, mostHeadings, normalised, outlineBeyond, refusedBeyond } from "./guard.ts";
import { type Change, patchBodies } from "./patch.ts";
import { arrange, type Body, type Section } from "./section.ts";

export interface Markdown {
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter: FrontMatter | null;
  /** Every section in the order of the document; the first is of level 0 and may be empty. */
  readonly sections: readonly Section[];
  /** Why it was not read in full, if it is too large for that; told among the problems too. */
  readonly cut: Problem | null;
  /** What was too large or too deep to be read. */
  readonly problems: readonly Problem[];
  /** The marks that a paragraph was allowed. */
  readonly marks: number;
}

/** The reading of the text before the change that led to this one. */
export interface Before {
  readonly markdown: Markdown;
  readonly change: Change;
}

/**
 * Reads Markdown. Never throws; what is too large or nested too deeply is left out and told among the problems.
 * With `before`, sections that the change cannot have touched are kept; with `bodies`, sections of the same text are the
 * same object. The result equals that of reading afresh.
 */
export function readMarkdown(text: string, before?: Before, bodies?: ReadonlyMap<string, Body>): Markdown {
  const lines = new Lines(text);
  const refusal = whyRefused(text);
  if (refusal)
    return { text, lines, frontMatter: null, sections: nothingRead(text), cut: refusal, problems: [refusal], marks: 0 };
  const frontMatter = frontMatterOf(text);
  const begin = frontMatter?.end ?? 0;
  const clean = withoutFrontMatter(normalised(text), frontMatter);
  const outline = text.length > outlineBeyond;
  const marks = outline ? 0 : marksAllowed(clean);
  const depth = { marks, outline };
  const known = outline ? none : (bodies ?? new Map(before?.markdown.sections.map(({ body }) => [body.text, body])));
  const { placed, problems } =
    before && !outline && canPatch(before, marks, begin)
      ? patchBodies(clean, before.markdown.sections, before.change, depth, known)
      : readBodies(clean.slice(begin), begin, depth, known);
  const leading =
    placed[0]?.body.heading === null ? [] : [{ body: { text: "", heading: null, blocks: [] }, from: begin, to: begin }];
  const cutUp = cutAtBoldLines([...leading, ...placed], (part) => readBodies(part, 0, depth, none).placed[0]!.body);
  const sections = arrange(cutUp);
  const cut = outline ? outlineOnly(text) : null;
  return { text, lines, frontMatter, sections, cut, problems: cut ? [cut, ...problems] : problems, marks };
}

/** What was read of an earlier text can be kept unless the change alters how every section is read. */
function canPatch({ markdown, change }: Before, marks: number, begin: number): boolean {
  return (
    markdown.problems.length === 0 &&
    markdown.marks === marks &&
    (markdown.frontMatter?.end ?? 0) === begin &&
    change.from > begin &&
    !markdown.sections.some(({ body }) => isBold(body))
  );
}

const none: ReadonlyMap<string, Body> = new Map();

const nothingRead = (text: string): Section[] =>
  arrange([{ body: { text: "", heading: null, blocks: [] }, from: 0, to: text.length }]);

const size = (units: number): string => `${(units / (1 << 20)).toFixed(1)} Mi characters`;

function whyRefused(text: string): Problem | null {
  const why =
    text.length > refusedBeyond
      ? `it is too large to be read (${size(text.length)}; at most ${size(refusedBeyond)}): split it`
      : hasTooManyHeadings(text)
        ? `it has too many headings to be read (at most ${mostHeadings}): split it`
        : null;
  return why === null ? null : { range: range(0, 0), what: "document", why };
}

const outlineOnly = (text: string): Problem => ({
  range: range(0, 0),
  what: "document",
  why: `only its headings were read, for it is very large (${size(text.length)}; at most ${size(outlineBeyond)} are read in full): split it`,
});
