import type { State } from "../model/element.ts";
import type { Section } from "../syntax/section.ts";
import { basePathsOf } from "./base-path.ts";
import { pathsBesideBase } from "./beside-base.ts";
import { brokenHeading } from "./broken-heading.ts";
import { choicesAmong } from "./choices.ts";
import type { ChapterId, LanguageCode, SubjectId, TemplateChapterId } from "./chapter.ts";
import { type Context, type Profile, within } from "./context.ts";
import { isBeforeDecision, isDecisionRecord } from "./decision-record.ts";
import { isEndpoint, namesThing } from "./names-thing.ts";
import { nearMiss } from "./near-miss.ts";
import { demandsOfAll } from "./demands-of-all.ts";
import { type Topics, topicsOf } from "./recognise.ts";
import { stateOfTitle } from "./state.ts";
import { stateBelow } from "./state-below.ts";
import { normalTitle } from "./title.ts";
import { titleOf } from "./title-of-document.ts";

/** The context of every section, in order. `state` is what the document as a whole says of the things in it. */
export function contextsOf(
  sections: readonly Section[],
  profile: Profile,
  language: LanguageCode,
  state: State | null = null,
): Context[] {
  const contexts: Context[] = [];
  const title = titleOf(sections);
  // What a document on a database calls its data model is that of the database.
  const ofDatabase = title !== null && topicsOfDocument(title.title).chapters.includes("database-design");
  const basePaths = basePathsOf(sections);
  const beside = basePaths.some((path) => path !== null) ? pathsBesideBase(sections) : [];
  const resources = resourcesIn(sections);
  const isRecord = isDecisionRecord(sections);
  const choices = choicesAmong(sections);
  for (const section of sections) {
    const above = section.parent ? contexts[section.parent.index] : undefined;
    const isTitle = section === title;
    const named = isTitle ? topicsOfDocument(section.title) : topicsOf(meantBy(section));
    const topics = resources.has(section)
      ? ofResource(named)
      : isRecord && !isTitle && isBeforeDecision(section)
        ? beforeDecision
        : choices.has(section)
          ? ofChoice
          : namesThing(section, named, above)
            ? noTopics
            : named;
    const names = topics.chapters.length > 0 || topics.subjects.length > 0;
    contexts.push({
      profile,
      language,
      opens: isTitle || section.level === 0 || section.level > 3 ? [] : opened(topics, section, title, above),
      subjects: isTitle ? [] : topics.subjects,
      chapters: ofDatabase && isDataModel(topics) ? [...topics.chapters, "database-design"] : inForce(topics, above),
      depth: names ? 0 : (above?.depth ?? 0) + 1,
      path: section.level === 0 ? [] : [...(above?.path ?? []), section.title],
      state: isTitle
        ? state
        : (stateOfTitle(section.title) ?? stateBelow(section.body) ?? (above ? above.state : state)),
      basePath: basePaths[section.index] ?? null,
      besideBase: beside,
      access: null,
      exempted: [],
    });
  }
  return withDemands(contexts, sections);
}

/** The contexts with whom the text lets call the endpoints of their sections. */
function withDemands(contexts: readonly Context[], sections: readonly Section[]): Context[] {
  const demands = demandsOfAll(
    sections,
    ({ index }) => {
      const context = contexts[index]!;
      return context.state !== "planned" && within(context, "security", "api-specifications");
    },
    ({ parent }) => parent !== null && within(contexts[parent.index]!, "api-specifications"),
  );
  return contexts.map((context, i) => {
    const demand = demands[i];
    return demand ? { ...context, access: demand.who, exempted: demand.exempted } : context;
  });
}

/** The title that a heading has, or was meant to have: broken over two lines, or misspelt. */
const meantBy = (section: Section): string =>
  brokenHeading(section)?.title ??
  (section.level > 0 && section.level <= 3 ? nearMiss(section.title)?.title : undefined) ??
  section.title;

/**
 * A chapter that is open above is not opened again: "Unit Tests" below "Testing Strategy" is a part of it. Nor is one by
 * an item of a chapter that is nothing but items: "Performance" below "Open Questions" is a question.
 */
function opened(topics: Topics, section: Section, title: Section | null, above: Context | undefined) {
  if (section.parent === title) return topics.chapters;
  const open = above?.chapters ?? [];
  if (above && isItemAbove(section.title, above)) return [];
  if (open.some((chapter) => itemised.has(chapter))) return [];
  // "Modules and dependencies" below "Modules" tells more of the modules.
  if (topics.by === "pieces" && topics.chapters.some((chapter) => open.includes(chapter))) return [];
  const specified = open.includes("api-specifications") && sent.test(section.title);
  return topics.chapters.filter((chapter) => !open.includes(chapter) && !(specified && chapter === "data-model"));
}

/** `WebAuthn Authentication` below `Core Features` is a feature, `Login Flow` below `Data Flow` a flow. */
function isItemAbove(title: string, { path }: Context): boolean {
  const above = normalTitle(path.at(-1) ?? "");
  return features.test(above) || (flows.test(above) && flows.test(normalTitle(title)));
}

const features = /^(?:(?:core|key|main|major|product|system|application|planned|user) )?features$/;
const flows = /\b(?:flows?|workflows?|sequences?)$/;

/** Chapters whose parts are things of their own kind, whatever their titles. */
const itemised: ReadonlySet<ChapterId> = new Set<ChapterId>(["open-questions", "risks", "testing-strategy", "goals"]);

/** What is sent to endpoints and back is a part of their specification. */
const sent = /\b(?:requests?|responses?|payloads?)\b/i;

/** Subjects whose words are of another world than the chapter they stand in: what was not chosen is no part of the design. */
const apart: ReadonlySet<SubjectId> = new Set<SubjectId>(["alternatives", "decisions", "glossary", "history"]);

/** Subjects that whatever stands below them is a part of: what was not chosen, and what is no more. */
const unmade: ReadonlySet<ChapterId> = new Set<ChapterId>(["alternatives", "history"]);

function inForce({ chapters, subjects }: Topics, above: Context | undefined): readonly ChapterId[] {
  const inherited = above?.chapters ?? [];
  // A part of what is open above by its title narrows nothing: the diagram of a data model that is that of a database.
  if (chapters.length > 0 && chapters.every((chapter) => inherited.includes(chapter)))
    return [...new Set([...inherited, ...subjects])];
  // The architecture of an alternative is none of the design.
  if (chapters.length > 0) return [...chapters, ...subjects, ...inherited.filter((chapter) => unmade.has(chapter))];
  if (subjects.length === 0) return inherited;
  return subjects.some((subject) => apart.has(subject)) ? subjects : [...new Set([...inherited, ...subjects])];
}

/** Headings right above those of endpoints: `## Entities` above `### POST /entities` names a resource. */
function resourcesIn(sections: readonly Section[]): ReadonlySet<Section> {
  const found = new Set<Section>();
  for (const { title, parent } of sections) if (parent && parent.level > 0 && isEndpoint(title)) found.add(parent);
  return found;
}

const isDataModel = ({ chapters, subjects }: Topics): boolean =>
  chapters.length === 1 && chapters[0] === "data-model" && subjects.length === 0;

const noTopics: Topics = { chapters: [], subjects: [], by: "name" };

/** What a record of a decision tells of the time before it is history by now. */
const beforeDecision: Topics = { chapters: [], subjects: ["history"], by: "name" };

/** What one of several choices tells would be so if it were made. */
const ofChoice: Topics = { chapters: [], subjects: ["alternatives"], by: "name" };

const ofResource = ({ chapters, by }: Topics): Topics => ({
  chapters: chapters.filter((chapter) => chapter === "api-specifications"),
  subjects: [],
  by,
});

/** Chapters that a whole document may be about, so that its title puts them in force for all of it. */
const wholeDocuments: ReadonlySet<TemplateChapterId> = new Set<TemplateChapterId>([
  "api-specifications",
  "data-model",
  "database-design",
  "deployment",
  "error-handling",
  "open-questions",
  "risks",
  "security",
  "testing-strategy",
]);

/**
 * What a whole document is about by its title. That of a database or an interface may name the system as well: `Shop —
 * Database Schema`, `Shop API Design`.
 */
const topicsOfDocument = (title: string): Topics => {
  const whole = topicsOf(title).chapters.filter((chapter) => wholeDocuments.has(chapter));
  const part = ofPart.exec(title.slice(0, 200))?.[1] ?? "";
  return { chapters: whole.length > 0 ? whole : topicsOf(part).chapters, subjects: [], by: "name" };
};

const ofPart =
  /[\s:：–—-]((?:database|db|rest api|api)\s(?:schema|design|specification|reference|contract|documentation)(?:\s(?:document|documentation|specification))?)$/i;
