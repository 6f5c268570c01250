import type { Block } from "../syntax/block.ts";
import type { Section } from "../syntax/section.ts";
import type { ChapterId } from "./chapter.ts";
import type { Context } from "./context.ts";
import { isTechCategory } from "./kinds/dependency/titles.ts";
import type { Topics } from "./recognise.ts";
import { viewList } from "./shapes/list-view.ts";
import { readMemberItem } from "./shapes/member-item.ts";
import { normalTitle } from "./title.ts";

// A title that would open a chapter elsewhere may name a thing of the design, by what stands above it or below.

/** Whether a heading names a thing, though its words would open chapters or subjects: `topics` are those, `above` is the context of the heading over it. */
export const namesThing = (section: Section, topics: Topics, above: Context | undefined): boolean =>
  isInCode(section) ||
  isPartAbove(section.title, above) ||
  listsEndpointsBelow(section, above) ||
  isPart(topics, above) ||
  isOfThings(section) ||
  isOverMembers(section, above) ||
  isGroupOfTests(section, topics, above) ||
  isStore(section, above);

/** Whether words begin with an operation: `GET /orders`. */
export const isEndpoint = (text: string): boolean =>
  /^[\W\d]*(?:GET|POST|PUT|PATCH|DELETE)\b.{0,3}\//.test(text.slice(0, 20));

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

/** In a chapter on tests, a title that ends with the word for them is that of a group, whatever is tested: `Error Handling Tests`. */
const isGroupOfTests = ({ title }: Section, { chapters }: Topics, above: Context | undefined): boolean =>
  above !== undefined &&
  above.chapters.includes("testing-strategy") &&
  !chapters.includes("testing-strategy") &&
  /\s(?:tests?|testing)$/.test(normalTitle(title));

/** In the data model, a title right above typed members is the name of what has them, whatever else its words mean: `Authorization`. */
const isOverMembers = ({ body: { blocks } }: Section, above: Context | undefined): boolean => {
  const [first] = blocks;
  if (first?.kind !== "list" || first.items.length < 2) return false;
  if (
    above === undefined ||
    !above.chapters.some((chapter) => chapter === "data-model" || chapter === "database-design")
  )
    return false;
  const members = viewList(first, null).items.map(readMemberItem);
  return (
    members.every((member) => member !== null) && members.filter((member) => member?.type).length * 2 > members.length
  );
};

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
  ["database-design", (title) => isKept(title) || /\s(?:table|collection)$/.test(title)],
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
  (above.chapters.includes("components") || (above.chapters.includes("system-architecture") && ofData.test(title))) &&
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

/** What the parts of an architecture are called, and a design of a database is not. */
const ofData = /\bdata ?store$/i;

const store =
  /^(?:(?:object |file |data ?)?stor(?:age|e)|databases?|db|cache|datenbank|speicher|base de donnees|stockage|base de (?:datos|dados)|banco de dados|almacenamiento|armazenamento|база данных|хранилище|кэш|数据库|存储|缓存|データベース|ストレージ|キャッシュ|데이터베이스|스토리지|캐시)$/u;

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
