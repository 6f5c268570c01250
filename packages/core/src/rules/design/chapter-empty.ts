import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { placeholdersIn } from "../../document/placeholder.ts";
import { wordsBelow } from "../../document/template.ts";
import { perObject } from "../../text/per-object.ts";
import { normalTitle } from "../../document/title.ts";
import { headOf, titlePlace } from "../query/prose.ts";
import { isCalledTemplate, isTemplate } from "../query/template.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Headings of chapters with nothing below them but the template's instruction, comments and blanks. */
export const chapterEmpty: DesignRule = {
  on: "design",
  id: "chapter-empty",
  group: "completeness",
  requires: "Every chapter says something, were it only that there is nothing to say.",
  severity: "warning",
  *check({ documents }, { guidance = [], requiredChapters = [] }): Iterable<Finding> {
    const untouched = new Map(guidance.map(({ title, words }) => [normalTitle(title), words]));
    const asked = new Set([...requiredChapters, ...guidance.map(({ title }) => title)].map(normalTitle));
    for (const document of documents) {
      if (untouched.size > 0) yield* untouchedIn(document, untouched, asked);
      const chapters = document.sections.filter((section) => isChapter(section, asked));
      const empty = chapters.filter(
        (section) =>
          section.empty &&
          !isEmptyChapter(document.sections[section.parent?.index ?? -1], asked) &&
          !goesOn(document, section),
      );
      if (empty.length === chapters.length && (empty.length >= 3 || isAllEmpty(document))) {
        yield {
          document: document.name,
          range: headOf(document),
          message: "Every chapter of this document is still to be written.",
          element: "all",
          // Who asks for chapters asks that they be written.
          ...(empty.some(({ title }) => asked.has(normalTitle(title)))
            ? {}
            : { severity: isTemplate(document) ? ("hint" as const) : ("info" as const) }),
        };
        continue;
      }
      for (const section of empty)
        yield {
          document: document.name,
          range: titlePlace(section),
          message: isUndecided(section)
            ? `The chapter "${section.title}" says that it is still to be written.`
            : `The chapter "${section.title}" is empty; if there is nothing to say, write "None".`,
          element: section.title,
          ...(isUndecided(section) ? { severity: "info" as const } : {}),
          ...(/\boptional\b/i.test(section.title) ||
          (isCalledTemplate(document) && !asked.has(normalTitle(section.title)))
            ? { severity: "hint" as const }
            : {}),
        };
    }
  },
};

/** The chapters that say, word for word, what the team's template says there to whoever is to write them. */
function* untouchedIn(
  document: ReadDocument,
  untouched: ReadonlyMap<string, string | null>,
  asked: ReadonlySet<string>,
): Iterable<Finding> {
  for (const section of document.sections) {
    // Brackets alone are told as an empty chapter where one is opened.
    if (section.level === 0 || (section.empty && isChapter(section, asked))) continue;
    if (untouched.get(normalTitle(section.title)) !== wordsBelow(section)) continue;
    yield {
      document: document.name,
      range: titlePlace(section),
      message: `The chapter "${section.title}" says what the template says, and nothing of its own.`,
      element: section.title,
    };
  }
}

/** `TBD` below a heading: who wrote it knows that the chapter is empty. */
const isUndecided = ({ body }: ReadSection): boolean =>
  placeholdersIn(body).some(({ kind, alone }) => kind === "undecided" && alone);

/** Whether a document is headings and nothing else. */
function isAllEmpty({ sections }: ReadDocument): boolean {
  const headed = sections.filter(({ level }) => level > 0);
  return headed.length > 3 && headed.every(({ empty }) => empty);
}

/** A title of more words that is not numbered says what the whole document is. */
const mostWords = 4;

/** Whether a heading is a chapter that is asked for, or opens a known one and is called as chapters are: by its number, or in a few words. */
const isChapter = ({ context, level, title }: ReadSection, asked: ReadonlySet<string>): boolean =>
  level > 0 &&
  level <= 3 &&
  (asked.has(normalTitle(title)) ||
    (context.opens.length > 0 && (/\d/.test(title) || title.trim().split(/\s+/).length <= mostWords)));

const isEmptyChapter = (section: ReadSection | undefined, asked: ReadonlySet<string>): boolean =>
  section !== undefined && section.empty && isChapter(section, asked);

/**
 * Whether what is in a chapter stands under the headings that follow at its own level: `## 2. Tables` above `` ## `orders` ``,
 * `## 2. Data Model` above `## 2.1 Orders`. Those are called in another way than the chapter is.
 */
function goesOn(document: ReadDocument, section: ReadSection): boolean {
  const next = document.sections[section.index + 1];
  if (!next || next.empty) return false;
  // A title may stand at the level of the chapters, and a text that was put in below a numbered heading has its own.
  if (
    next.level <= section.level &&
    section.level === 1 &&
    document.sections.every(({ level, index }) => level === 0 || index >= section.index)
  )
    return true;
  if (next.level < section.level && opensAlike(section, next) && wayOf(next) !== wayOf(section)) return true;
  if (next.level !== section.level) return false;
  return (
    opensAlike(section, next) ||
    (wayOf(next) !== wayOf(section) && next.context.opens.length === 0) ||
    (isBare(section) && headsAtOneLevel(document))
  );
}

const opensAlike = ({ context }: ReadSection, next: ReadSection): boolean =>
  next.context.opens.some((chapter) => context.opens.includes(chapter));

/** So many bare headings that are no chapters show the habit of a document to part its headings at one level. */
const leastHeads = 3;

const headsAtOneLevel = perObject(
  ({ sections }: ReadDocument): boolean =>
    sections.filter((section) => {
      const next = sections[section.index + 1];
      const { level, context } = section;
      return level > 0 && isBare(section) && context.opens.length === 0 && next?.level === level && !next.empty;
    }).length >= leastHeads,
);

/** Nothing stands below a heading, and no instruction or comment either that tells what should. */
const isBare = ({ body }: ReadSection): boolean => body.blocks.length === 0;

/** How a heading is called: by a name in code, a counted word, a number of so many parts, or words alone. */
function wayOf({ body: { heading }, title }: ReadSection): string {
  if (heading?.inline.spans.some(({ kind, from }) => kind === "code" && from === 0)) return "code";
  if (/^\W*\p{L}+ \d+\W/u.test(title)) return "counted";
  const number = /^\W*(\d+(?:\.\d+)*)/.exec(title)?.[1];
  return number === undefined ? "words" : `${number.split(".").length} numbers`;
}
