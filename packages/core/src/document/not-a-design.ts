import type { Section } from "../syntax/section.ts";
import { titleOf } from "./title-of-document.ts";
import { topicsOf } from "./recognise.ts";
import { normalTitle } from "./title.ts";

/**
 * What a text certainly is, if it is no design: `null` for designs and wherever there is doubt. A file's name does not
 * tell: a `TDD.md` may be about test-driven development.
 */
export function notADesign(sections: readonly Section[]): string | null {
  const title = normalTitle(titleOf(sections)?.title ?? "");
  const headings = sections.filter((section) => section.level >= 1 && section.level <= 3);
  const titles = headings.map((section) => normalTitle(section.title));
  const chapters = new Set(headings.flatMap((section) => topicsOf(section.title).chapters));
  const releases = headings.filter((section) =>
    // "2.1 System Context" is numbered; "2.1", "[2.1.0] - 2026-01-31" and "v2.1 (May)" are releases.
    /^\[?v?\d+\.\d+(?:\.\d+)?[\w.+-]*\]?(?:$|\s*[-–—(]|\s+\d{4})/.test(section.title.trim()),
  ).length;
  if (/^(?:changelog|change log|release notes)$/.test(title) || (releases >= 3 && releases * 2 > headings.length))
    return "a changelog";
  if (/\bfundamentals of\b|\bdeep[- ]dive\b.*\bchapters?\b/.test(title)) return "a text that teaches";
  if (/\b(?:best practices|design guide|design examples|architecture examples)$/.test(title))
    return "a guide to designing";
  if (/\btemplate$/.test(title) || hasBlank(titleOf(sections)?.title ?? "") || headings.slice(0, 2).some(isUnnamed))
    return "a template";
  if (isReview(headings)) return "a review";
  chapters.delete("testing-strategy");
  const cycle = titles.some((text) =>
    /\bred\b.{0,12}\bgreen\b|\btest-driven development\b|\btest driven development\b/.test(text),
  );
  if (cycle && chapters.size <= 1) return "a policy of test-driven development";
  const readme = titles.filter((text) =>
    /^(?:installation|install|usage|getting started|quick start|quickstart|license|licence|contributing|contributors|badges)$/.test(
      text,
    ),
  );
  if (new Set(readme).size >= 3 && chapters.size <= 2) return "a readme";
  return null;
}

/** `{{name}}`, `{SYSTEM_NAME}`: what is to be filled in. */
const hasBlank = (title: string): boolean => /\{\{\s?[\w ]+\s?\}\}/.test(title);
/** A heading at the very beginning that leaves open what the text is about; further down `{ID}` may be part of a path. */
const isUnnamed = ({ title }: Section): boolean => hasBlank(title) || /(?<!\/)\{[A-Z]{2,}[A-Z_-]*\}/.test(title);

/** A text that judges what there was on a day: a title that says so, and chapters of what was found and what is advised. */
function isReview(headings: readonly Section[]): boolean {
  const titles = headings.map(({ title }) => normalTitle(title));
  return (
    headings.some(({ level }, i) => level === 1 && review.test(titles[i]!) && !ofThing.test(titles[i]!)) &&
    titles.filter((title) => verdict.test(title)).length >= 2
  );
}

const review =
  /\b(?:(?:architecture|architectural|code|design|security|technical|performance|quality) (?:review|audit|assessment|analysis)|audit report|review report|gap analysis|post-?mortem)\b|评审报告|审查报告|审计报告|レビュー報告|監査報告/u;
/** What a design may be of. */
const ofThing =
  /\b(?:systems?|services?|tools?|platforms?|modules?|features?|engines?|design doc\w*|technical design|api)\b/;
const verdict =
  /\b(?:recommendations?|findings|strengths|weaknesses|critical issues|issues(?: found)?|action items|executive summary|opportunities|verdict|score(?:card)?|grade|quick wins)\b|建议|问题清单|発見事項|推奨/u;
