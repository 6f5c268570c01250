import { type Markdown, readMarkdown } from "../syntax/markdown.ts";
import type { Section } from "../syntax/section.ts";
import type { TemplateChapterId } from "./chapter.ts";
import { titleOf } from "./title-of-document.ts";
import { isDecisionRecord } from "./decision-record.ts";
import { notADesign } from "./not-a-design.ts";
import { topicsOf } from "./recognise.ts";
import { normalTitle } from "./title.ts";

/** Chapters that many texts have which design nothing. */
const common: ReadonlySet<TemplateChapterId> = new Set<TemplateChapterId>(["appendix", "supporting-documents"]);

/** Titles by which a text says itself that it is a design. */
const saysSo =
  /\b(?:technical|system|software|solution|detailed|high-level|low-level|architectural?) (?:design|architecture)\b|\bdesign (?:doc|document|specification)\b|\b(?:technisches konzept|feinkonzept|conception technique|diseño técnico|projeto técnico|progettazione tecnica)\b|технический проект|设计文档|技术方案|技术设计|設計書|설계서|설계 문서/iu;

/**
 * Whether a text is a design by its headings: at least two of them open different chapters that only a design has, or one where its title
 * says that it is a design; or that record a decision. `own` are the titles of a team's own template, which count as chapters. A file's name does not tell: a
 * `TDD.md` may be about test-driven development.
 */
export function looksLikeDesign(text: string, own: readonly string[] = []): boolean {
  const { sections } = readMarkdown(text.slice(0, furthest));
  if (notADesign(sections)) return false;
  if (isDecisionRecord(sections)) return true;
  const title = titleOf(sections);
  const needed = saysSo.test(normalTitle(title?.title ?? "")) ? 1 : 2;
  return opensChapters(sections, needed, own);
}

/** Whether a text may be a part of a design by its headings, its title among them: one of them opens a chapter that only a design has. */
export function looksLikeChapter(text: string): boolean {
  const { sections } = readMarkdown(text.slice(0, furthest));
  return !notADesign(sections) && !isDecisionRecord(sections) && opensChapters(sections, 1, []);
}

/** Whether a text is called a design by its title. */
export const isCalledDesign = ({ sections }: Markdown): boolean =>
  saysSo.test(normalTitle(titleOf(sections)?.title ?? ""));

/** How far into a text its headings are looked for. */
const furthest = 65_536;

function opensChapters(sections: readonly Section[], needed: number, own: readonly string[]): boolean {
  const title = titleOf(sections);
  const callsItself = title !== null && saysSo.test(normalTitle(title.title));
  const titles = new Set(own.map(normalTitle));
  const opened = new Set<string>();
  for (const section of sections) {
    // What the title itself names is no chapter beside it.
    if (section.level === 0 || section.level > 3 || (section === title && callsItself)) continue;
    if (titles.has(normalTitle(section.title))) opened.add(normalTitle(section.title));
    for (const chapter of topicsOf(section.title).chapters) if (!common.has(chapter)) opened.add(chapter);
    if (opened.size >= needed) return true;
  }
  return false;
}
