import type { State } from "../model/element.ts";
import type { Block } from "../syntax/block.ts";
import type { Section } from "../syntax/section.ts";
import { basePathsOf } from "./base-path.ts";
import { brokenHeading } from "./broken-heading.ts";
import type { ChapterId, LanguageCode, SubjectId, TemplateChapterId } from "./chapter.ts";
import type { Context, Profile } from "./context.ts";
import { isBeforeDecision, isDecisionRecord } from "./decision-record.ts";
import { isTechCategory } from "./kinds/dependency/titles.ts";
import { nearMiss } from "./near-miss.ts";
import { demandsOfAll } from "./demands-of-all.ts";
import { type Topics, topicsOf } from "./recognise.ts";
import { stateOfTitle } from "./state.ts";
import { normalTitle } from "./title.ts";

/** The context of every section, in order. `state` is what the document as a whole says of the things in it. */
export function contextsOf(
  sections: readonly Section[],
  profile: Profile,
  language: LanguageCode,
  state: State | null = null,
): Context[] {
  const contexts: Context[] = [];
  const title = titleOf(sections);
  const basePaths = basePathsOf(sections);
  const demands = demandsOfAll(sections);
  const resources = resourcesIn(sections);
  const isRecord = isDecisionRecord(sections);
  for (const section of sections) {
    const above = section.parent ? contexts[section.parent.index] : undefined;
    const isTitle = section === title;
    const named = isTitle ? topicsOfDocument(section.title) : topicsOf(meantBy(section));
    const topics = resources.has(section)
      ? ofResource(named)
      : isRecord && !isTitle && isBeforeDecision(section)
        ? beforeDecision
        : isInCode(section) ||
            isPartAbove(section.title, above) ||
            listsEndpointsBelow(section, above) ||
            isPart(named, above) ||
            isOfThings(section) ||
            isStore(section, above)
          ? noTopics
          : named;
    const names = topics.chapters.length > 0 || topics.subjects.length > 0;
    contexts.push({
      profile,
      language,
      opens: isTitle || section.level === 0 || section.level > 3 ? [] : opened(topics, section, title, above),
      subjects: isTitle ? [] : topics.subjects,
      chapters: inForce(topics, above),
      depth: names ? 0 : (above?.depth ?? 0) + 1,
      path: section.level === 0 ? [] : [...(above?.path ?? []), section.title],
      state: isTitle ? state : (stateOfTitle(section.title) ?? (above ? above.state : state)),
      basePath: basePaths[section.index] ?? null,
      access: demands[section.index] ?? null,
    });
  }
  return contexts;
}

/** The title that a heading has, or was meant to have: broken over two lines, or misspelt. */
const meantBy = (section: Section): string =>
  brokenHeading(section)?.title ??
  (section.level > 0 && section.level <= 3 ? nearMiss(section.title)?.title : undefined) ??
  section.title;

/** The heading that is the document's title: the first, if it is the highest and names no chapter beside others of its level. */
export function titleOf(sections: readonly Section[]): Section | null {
  const first = sections.find((section) => section.level > 0);
  if (!first || first.level !== 1) return null;
  const alone = sections.every((section) => section === first || section.level !== 1);
  if (alone) return first;
  const { chapters, subjects } = topicsOf(first.title);
  return chapters.length + subjects.length > 0 ? null : first;
}

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
  for (const { title, parent } of sections)
    if (parent && parent.level > 0 && endpoint.test(title.slice(0, 20))) found.add(parent);
  return found;
}

const endpoint = /^[\W\d]*(?:GET|POST|PUT|PATCH|DELETE)\b.{0,3}\//;

/** A heading in the specification of the API right above a list or table of endpoints: `### Attachments` names what they are for. */
const listsEndpointsBelow = ({ body }: Section, above: Context | undefined): boolean =>
  above !== undefined &&
  above.chapters.includes("api-specifications") &&
  body.blocks.some((block) =>
    block.kind === "list"
      ? block.items.some(({ blocks: [first] }) => first?.kind === "paragraph" && isEndpoint(first.inline.text))
      : block.kind === "table" &&
        block.rows.some(({ cells }) => cells.slice(0, 2).some(({ text }) => isEndpoint(text))),
  );

/** A title that is code from end to end is a name, and no title of a chapter: `` #### `attachments` ``. */
const isInCode = ({ body: { heading } }: Section): boolean =>
  heading?.inline.spans.some(
    ({ kind, from, to }) => kind === "code" && from === 0 && to === heading.inline.text.length,
  ) ?? false;

const isEndpoint = (text: string): boolean => endpoint.test(text.slice(0, 20));

const noTopics: Topics = { chapters: [], subjects: [], by: "name" };

/** What a record of a decision tells of the time before it is history by now. */
const beforeDecision: Topics = { chapters: [], subjects: ["history"], by: "name" };

const isKept = (title: string): boolean =>
  /^(?:plans?|tasks?|todos?|milestones?|schedules?|deployments?|goal|question|risk|decision|component|phase|estimate|policy)$/.test(
    title,
  );

const isLayer = (title: string): boolean =>
  /\blayer$|^(?:capa|camada|couche|livello|слой) |schicht$|(?:[^分])层$|[^\s]層$|계층$/iu.test(title);

/** Titles that below a chapter name a part of its subject, though alone they would open a chapter of their own. */
const parts: ReadonlyMap<ChapterId, (title: string) => boolean> = new Map<ChapterId, (title: string) => boolean>([
  ["system-architecture", isLayer],
  ["deployment", (title) => store.test(title) || ofUnits.test(title)],
  [
    "components",
    (title) => isLayer(title) || /^(?:(?:rest|http|web|graphql|public|internal|back-?end) api|sources?)$/.test(title),
  ],
  // What is kept may be called by a word that heads a chapter elsewhere: a plan, a task, a risk.
  ["data-model", isKept],
  ["database-design", isKept],
]);

/** Below a deployment, what is deployed: `Microservices`, `Bases de données`. */
const ofUnits =
  /^(?:(?:micro)?services|dienste|servicios|microservicios|serviços|microsserviços|servizi|сервисы|微服务|服务|マイクロサービス|サービス|마이크로서비스|서비스|databases|datenbanken|bases de (?:donnees|datos|dados)|bancos de dados|базы данных)$/u;

/** `Sources` and `Resources` below a chapter, with a table and no link, are things of the system and no references. */
const isOfThings = ({ title, level, body }: Section): boolean =>
  level > 2 &&
  /^(?:data )?(?:re)?sources$/.test(normalTitle(title)) &&
  body.blocks.some(({ kind }) => kind === "table") &&
  !/\]\(|https?:\/\//.test(body.text.slice(0, 20_000));

/** `Testing`, `Development and Infrastructure`: kinds of technologies, however many the title joins. */
const sortsTechnologies = (title: string): boolean => {
  const sorts = title.split(/ and | \/ |\/|, /);
  return sorts.length <= 4 && sorts.every((sort) => isTechCategory(sort));
};

const isPartAbove = (title: string, above: Context | undefined): boolean => {
  if (above === undefined) return false;
  const normal = normalTitle(title);
  if (above.chapters.includes("dependencies") && above.subjects.length === 0 && sortsTechnologies(normal)) return true;
  return above.depth === 0 && above.chapters.some((chapter) => parts.get(chapter)?.(normal));
};

/** Right below the components, a section without parts that is called `Database (PostgreSQL)` or `Storage` and holds neither code nor table tells of a component. */
const isStore = ({ title, children, body }: Section, above: Context | undefined): boolean =>
  above !== undefined &&
  above.depth === 0 &&
  above.chapters.includes("components") &&
  children.length === 0 &&
  store.test(normalTitle(title)) &&
  body.blocks.every(({ kind }) => kind !== "fence" && kind !== "table") &&
  !listsColumns(body.blocks);

/** Items that each end with names in brackets, as columns are told: `- **orders**: what was bought (id, total)`. */
const listsColumns = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.kind === "list" &&
      block.items.length > 1 &&
      block.items.every(
        ({ blocks: [first] }) =>
          first?.kind === "paragraph" &&
          /\([a-z_]\w*(?:,\s*[a-z_]\w*)+(?:,\s*…|,\s*\.\.\.)?\)\.?$/i.test(first.inline.text.trim()),
      ),
  );

const store =
  /^(?:(?:object |file |data ?)?stor(?:age|e)|databases?|db|cache|datenbank|speicher|base de donnees|stockage|base de (?:datos|dados)|banco de dados|almacenamiento|armazenamento|база данных|хранилище|кэш|数据库|存储|缓存|データベース|ストレージ|キャッシュ|데이터베이스|스토리지|캐시)$/u;

const ofResource = ({ chapters, by }: Topics): Topics => ({
  chapters: chapters.filter((chapter) => chapter === "api-specifications"),
  subjects: [],
  by,
});

/** Below the components, a title that names only by a part of its words what a component may be for names that component. */
const isPart = ({ by, chapters }: Topics, above: Context | undefined): boolean =>
  by === "bare" &&
  above !== undefined &&
  above.chapters.includes("components") &&
  chapters.every((chapter) => mayNameParts.has(chapter));

/** Subjects that components are for: a caching layer, an authentication service, a storage. */
const mayNameParts: ReadonlySet<ChapterId> = new Set<ChapterId>([
  "performance",
  "security",
  "database-design",
  "system-architecture",
  "deployment",
]);

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

const topicsOfDocument = (title: string): Topics => ({
  chapters: topicsOf(title).chapters.filter((chapter) => wholeDocuments.has(chapter)),
  subjects: [],
  by: "name",
});
