import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { isNearly, nearMiss } from "../../document/near-miss.ts";
import { sectionText } from "../../document/outline.ts";
import { outlines } from "../../document/profiles/list.ts";
import { builtIn, isChapter, type TemplateSection } from "../../document/template.ts";
import { topicsOf } from "../../document/recognise.ts";
import { normalTitle } from "../../document/title.ts";
import { ofKind } from "../../model/model.ts";
import type { Fix, Severity } from "../../text/diagnostic.ts";
import type { TextEdit } from "../../text/edit.ts";
import { brokenHeading } from "../../document/broken-heading.ts";
import { enumerate } from "../query/at.ts";
import { groupBy } from "../query/ground.ts";
import { descriptionsOf } from "../query/statements.ts";
import { headOf, titlePlace } from "../query/prose.ts";
import { isTemplate } from "../query/template.ts";
import type { DesignRule, Finding, Settings } from "../rule.ts";
import { insertionOf } from "../query/insertion.ts";

interface Wanted extends TemplateSection {
  readonly titles?: readonly string[];
  readonly severity?: Severity;
}

/** Chapters that the document's habit, the configuration or the team's template asks for, and that no heading opens. */
export const chapterMissing: DesignRule = {
  on: "design",
  id: "chapter-missing",
  group: "completeness",
  requires: "A design has the chapters that its template asks for.",
  severity: "warning",
  *check(design, settings): Iterable<Finding> {
    const document = mainOf(design);
    if (!document) return;
    const chapters = wanted(document, settings);
    // Chapters that are all of the built-in template stand in its order, in whichever they are asked for.
    const order = chapters.every(isBuiltIn) ? builtIn.chapters : chapters;
    const titled = chapters.length === 0 ? [] : design.documents.flatMap(titlesOf);
    const missing = chapters
      .filter((chapter) => !titled.some(({ title }) => opens(title, chapter)) && !isToldElsewhere(design, chapter))
      .map((chapter) => ({ chapter, meant: titled.find(({ title }) => isNearly(title, chapter.title)) }));
    const place = { document: document.name, range: headOf(document) };
    const fixOf = ({ chapter, meant }: (typeof missing)[number]): Fix =>
      meant
        ? {
            title: `Change "${meant.title}" to "${chapter.title}"`,
            safe: false,
            edits: [retitled(meant, chapter.title)],
          }
        : {
            title: `Add the chapter "${chapter.title}"`,
            // That a document means to follow the template is inferred, be it from titles just mended; whether it shall have the rest is a person's to decide.
            safe: settings.requiredChapters !== undefined,
            edits: insertionOf(document, chapter, order, (at) => sectionText(chapter, at)),
          };
    // Nobody has asked for these: what is gently told is told once.
    const gently = missing.filter(({ chapter, meant }) => chapter.severity === "hint" && !meant);
    if (gently.length > 1)
      yield {
        ...place,
        message: `The chapters ${enumerate(
          gently.map(({ chapter }) => chapter.title),
          gently.length,
        )} are missing.`,
        element: gently[0]!.chapter.title,
        parts: gently.slice(1).map(({ chapter }) => chapter.title),
        severity: "hint",
        fixes: gently.map(fixOf),
      };
    for (const one of missing) {
      if (gently.length > 1 && gently.includes(one)) continue;
      const { chapter, meant } = one;
      yield {
        ...(meant ? { document: meant.document.name, range: titlePlace(meant.section) } : place),
        message: `The chapter "${chapter.title}" is missing${meant ? `; is "${meant.title}" meant to be it?` : "."}`,
        element: chapter.title,
        ...(chapter.severity ? { severity: chapter.severity } : {}),
        fixes: [fixOf(one)],
      };
    }
  },
};

/** Of several documents the one that follows an outline, else the first. */
const mainOf = ({ documents }: Design): ReadDocument | undefined =>
  documents.find(({ profile }) => outlines[profile].expected.length > 0) ?? documents[0];

function wanted(document: ReadDocument, { requiredChapters, guidance = [] }: Settings): Wanted[] {
  if (requiredChapters) {
    const told = new Map(guidance.map(({ title, instruction }) => [normalTitle(title), instruction]));
    return requiredChapters.map(byName).map((chapter) => {
      const instruction = told.get(normalTitle(chapter.title));
      return instruction === undefined ? chapter : { ...chapter, instruction };
    });
  }
  const { expected } = outlines[document.profile];
  // Only who began with the template has surely meant to fill it.
  const gentle: Severity =
    document.profile === "tdd" && usesTemplate(document) && !isTemplate(document) ? "warning" : "hint";
  return expected.map(({ title, names, titles, optional }) => ({
    title,
    names,
    instruction: byName(title).instruction,
    severity: optional ? "hint" : gentle,
    ...(titles ? { titles } : {}),
  }));
}

const isBuiltIn = ({ title }: Wanted): boolean => builtIn.chapters.some((chapter) => chapter.title === title);

function byName(name: string): TemplateSection {
  const known = builtIn.chapters.find((chapter) => chapter.names.includes(name as never) || chapter.title === name);
  const { chapters, subjects } = topicsOf(name);
  return known ?? { title: name, names: [...chapters, ...subjects], instruction: "" };
}

/**
 * Whether a document was begun from the template: it has several of its very titles, and not only those of one word,
 * "Security", which stand in documents of any habit.
 */
export function usesTemplate({ sections }: ReadDocument): boolean {
  const titles = new Set(builtIn.chapters.map(({ title }) => normalTitle(title)));
  const used = [...new Set(sections.map(({ title }) => normalTitle(title)).filter((title) => titles.has(title)))];
  return used.length >= 5 && used.filter((title) => title.includes(" ")).length >= 3 && areMost(used, sections);
}

/** Whether at least half of the headings of one level are of these titles: among more others they are those of another template. */
function areMost(titles: readonly string[], sections: readonly ReadSection[]): boolean {
  const levels = groupBy(sections, ({ level }) => level);
  return [...levels.values()].some((ofLevel) => {
    const used = ofLevel.filter(({ title }) => titles.includes(normalTitle(title))).length;
    return used >= 3 && used * 2 >= ofLevel.length;
  });
}

interface Titled {
  readonly document: ReadDocument;
  readonly section: ReadSection;
  readonly title: string;
}

/** The titles of a document's headings, mended where they are misspelt or broken. */
const titlesOf = (document: ReadDocument): Titled[] =>
  document.sections
    .filter(({ level }) => level > 0 && level <= 4)
    .map((section) => ({
      document,
      section,
      title: brokenHeading(section)?.title ?? nearMiss(section.title)?.title ?? section.title,
    }));

/** The edit that gives a heading another title behind the number it has. */
function retitled({ document, section }: Titled, title: string): TextEdit {
  const { from, to } = titlePlace(section);
  const number = /^\s*\d[\d.]*[.)]?\s+/.exec(document.markdown.text.slice(from, to))?.[0] ?? "";
  return { range: { from: from + number.length, to }, insert: title };
}

/** Parts that another chapter describes, each at a place of its own, need none beside it, unless somebody asks for it. */
const isToldElsewhere = (design: Design, { names, severity }: Wanted): boolean =>
  severity !== undefined &&
  names.includes("components") &&
  ofKind(design.model, "component").filter((component) => descriptionsOf(component).length > 0).length > 1;

const opens = (title: string, chapter: Wanted): boolean =>
  isChapter(title, chapter) || (chapter.titles?.includes(normalTitle(title)) ?? false);
