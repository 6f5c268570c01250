import { documentNamed } from "../query/document-text.ts";
import { within } from "../../document/context.ts";
import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { normalTitle } from "../../document/title.ts";
import type { ElementId, Origin } from "../../model/element.ts";
import type { Section } from "../../syntax/section.ts";
import { perObject } from "../../text/per-object.ts";
import type { Range } from "../../text/range.ts";
import { fenceAround } from "../query/fences.ts";
import { columnAt, type PlacedRow, rowAt } from "../query/tables.ts";
import { tellsNotions } from "./conceptual.ts";
import { isOfValues } from "./of-values.ts";
import { samplesIn } from "./sample-documents.ts";
import { stepSamplesIn } from "./step-samples.ts";

// Not all that a design names is claimed of what stands: a passage may show its reader how something is made, with names of its
// own, how things were before the change that it is about, notions that are built in another form, or what might be done about a
// risk. What is there all the same is confirmed as any other claim.

type Shown = "example" | "before" | "remedy" | "notion" | "elsewhere";

/** Why a claim is none of what stands now, as a whole sentence; `null` where at least one place of the design states it plainly. */
export function shownOnly(design: Design, id: ElementId, name: string, origin: Origin): string | null {
  if (isMadeUp(name)) return `${name} reads as the name of an example.`;
  if (id.startsWith("entity:") && isOfValues(design, origin))
    return `${name} is written with values in place of types, and need be no structure of the code.`;
  // A place that tells of it as what is taken away does not state that it is there.
  const stated =
    design.model.elements
      .get(id)
      ?.statements.filter(({ weight, state }) => weight === "defines" && state !== "removed") ?? [];
  const places = stated.length > 0 ? stated.map((statement) => statement.origin) : [origin];
  const ways = new Set(places.map((place) => wayOf(design, place)));
  const [way] = ways;
  if (ways.size !== 1 || way === undefined || (way === "remedy" && isToBeRead.test(name))) return null;
  return reasons[way](name);
}

const reasons: Readonly<Record<Shown, (name: string) => string>> = {
  example: (name) => `${name} is shown in an example, with names that need not be there.`,
  before: (name) => `${name} is told of how it was before the change that the design is about.`,
  elsewhere: (name) => `${name} is told of under a heading that names another repository.`,
  notion: (name) => `${name} stands where the design shows notions, or says that not all is built yet.`,
  remedy: (name) =>
    `${name} is named where the design tells of what may go wrong or is not settled, and may be what is to be done.`,
};

/** Whether a place of a design shows an example. */
export const isInExample = (design: Design, origin: Origin): boolean => wayOf(design, origin) === "example";

function wayOf(design: Design, origin: Origin): Shown | undefined {
  const { document, section, range, place } = origin;
  const found = documentNamed(design, document);
  const samples = found ? [...samplesIn(found), ...stepSamplesIn(found)] : [];
  if (samples.some(({ from, to }) => from <= range.from && range.to <= to)) return "example";
  const placed = rowAt(design, origin);
  if (placed && isBeforeAfter(placed, range)) return "before";
  const way = found && waysOf(found).get(section);
  if (way !== undefined || place !== "code" || !found?.sections[section]) return way;
  return isAdvice(found.sections[section]) || isInGoodAndBad(design, origin) ? "example" : undefined;
}

/** Whether code shows how something is to be written and how not: "# Good" and "# Bad" stand above its parts. */
function isInGoodAndBad(design: Design, origin: Origin): boolean {
  const code = fenceAround(design, origin)?.fence.code.text ?? "";
  return good.test(code) && bad.test(code);
}

const good =
  /^\s*(?:#|\/\/|--)\s*(?:[✅✓✔]\ufe0f?\s*)?(?:good|right|correct|do|preferred|bien|gut|correcto|хорошо|推荐|正确)(?!\p{L})[^\n]{0,60}$/imu;
const bad =
  /^\s*(?:#|\/\/|--)\s*(?:[❌✗✘]\ufe0f?\s*)?(?:bad|wrong|incorrect|don['’]?t|do not|avoid|mal|schlecht|incorrecto|плохо|避免|错误)(?!\p{L})[^\n]{0,60}$/imu;

/** Whether a cell stands below "Before", where another of its row stands below "After". */
function isBeforeAfter(placed: PlacedRow, range: Range): boolean {
  const { titles } = placed.view;
  const own = titles[columnAt(placed, range)];
  return isTitled(own, before, columnBefore) && titles.some((title) => isTitled(title, after, columnAfter));
}

const isTitled = (title: string | undefined, ...patterns: readonly RegExp[]): boolean =>
  title !== undefined && patterns.some((pattern) => pattern.test(normalTitle(title)));

const columnBefore =
  /^(?:vorher|avant|antes|prima|до|было|(?:变更|修改|改造|迁移|変更|移行|改修)前|旧|变更 ?前|변경 전)(?:$|[\s(])/u;
const columnAfter =
  /^(?:nachher|apres|despues|depois|dopo|после|стало|(?:变更|修改|改造|迁移|変更|移行|改修)[后後]|新|변경 후)(?:$|[\s(])/u;

/** Whether a section tells how to write code, how not, or how to use what is there: the code that it shows is that of no one. */
const isAdvice = ({ title, parent }: Section): boolean =>
  advice.test(normalTitle(title)) || (parent !== null && parent.level > 1 && isAdvice(parent));

const advice =
  /\b(?:(?:best|good|bad) practices?|anti[- ]?patterns?|(?:coding|code) (?:standards?|conventions?|guidelines?|style)|style guide|do['’]?s and don['’]?ts|(?:usage|integration|how-to) guide|tutorial|advanced (?:topics|usage))\b|^(?:лучшие практики|最佳实践|ベストプラクティス|모범 사례|bonnes pratiques|buenas practicas|boas praticas)/u;

/** The sections of a document, by their number, that stand below a heading which says that they only show something. */
const waysOf = perObject((document: ReadDocument): ReadonlyMap<number, Shown> => {
  const ways = new Map<number, Shown>();
  for (const section of document.sections) {
    const way = (section.parent && ways.get(section.parent.index)) ?? saidBy(section, document);
    if (way) ways.set(section.index, way);
  }
  return ways;
});

function saidBy(section: ReadSection, { sections }: ReadDocument): Shown | undefined {
  if (within(section.context, "risks", "open-questions")) return "remedy";
  if (section.level < 2) return undefined;
  const title = normalTitle(section.title);
  if (example.test(title) || howTo.test(title)) return "example";
  if (recommends.test(title)) return "remedy";
  if (ofOtherRepository.test(section.title.toLowerCase())) return "elsewhere";
  if (tellsNotions(section)) return "notion";
  if (removal.test(title)) return "before";
  if (!before.test(title) && !endsBefore.test(section.title)) return undefined;
  const isSibling = (other: ReadSection): boolean => other.level === section.level && other.parent === section.parent;
  return sections.some((other) => isSibling(other) && isAfter(other)) ? "before" : undefined;
}

const isAfter = ({ title }: ReadSection): boolean => after.test(normalTitle(title)) || endsAfter.test(title);

/** "Example: adding reports", "Usage examples"; an example of a request, or examples of routes, show what is served. */
const example =
  /^(?!examples? of (?:[\w-]+ ){0,3}(?:routes|endpoints|operations|requests|calls|quer(?:y|ies))$)(?:(?:code |usage |full |complete |worked )?examples?|beispiele?|exemples?|ejemplos?|exemplos?|esempi(?:o)?|примеры?)(?:$|\s?[:\-–—(]| (?:of|for|usage|implementation|code|feature|project|de|d['’]|für)\b)|\b(?:code|usage|implementation|worked) examples?$|\b(?:(?:unit|integration|component|e2e|api)[ -])?(?:tests?|specs?|code|files?|components?|pages?|hooks?|modules?|class|function|features?|commit|pull request|pr|adr|story|task|issue) templates?$|^(?:示例|例子|例|예시?)(?:$|[:： ])|(?:示例|使用例|実装例|예시)$/u;

/** "How to add a page", "Adding a new feature", "Extending the pipeline": steps for whoever works on the code. */
const howTo =
  /^(?:how to|how do i|step[- ]by[- ]step|extending\b|(?:to )?(?:add(?:ing)?|creat(?:e|ing)|introduc(?:e|ing)|register(?:ing)?|writ(?:e|ing)|defin(?:e|ing)|implement(?:ing)?) (?:(?:a|an|your|another|more) )?(?:new|custom|own)\b.{0,30}\b(?:adapters?|agents?|apis?|checks?|clients?|columns?|commands?|components?|connectors?|controllers?|drivers?|endpoints?|entit(?:y|ies)|events?|features?|fields?|functions?|handlers?|hooks?|integrations?|jobs?|languages?|metrics?|middlewares?|migrations?|models?|modules?|nodes?|packages?|pages?|parsers?|platforms?|plugins?|providers?|quer(?:y|ies)|repositor(?:y|ies)|resources?|routes?|rules?|screens?|services?|stores?|tables?|tests?|tools?|types?|views?|widgets?|workers?)\b|wie man |neue[ns]? .{2,30} hinzufügen|comment (?:ajouter|creer)|ajouter un|como (?:agregar|anadir|crear|adicionar|criar)|как (?:добавить|создать)|добавление нов|如何(?:添加|新增|创建|扩展)|添加新|新增.{0,8}(?:步骤|流程|指南)|新しい.{1,12}(?:追加|作成)|.{1,12}の追加(?:方法|手順)|.{1,12} 추가 (?:방법|절차))/u;

/** "Current architecture", where "Target architecture" stands beside it. */
const before =
  /^(?:current|existing|present|old|previous|as[- ]is|before|today|status quo|legacy|bisherige[rsn]?|heutige[rsn]?|ist[- ]zustand|actuelle?|estado actual|atual|текущ\p{L}*|现状|现有|当前|目前|現状|現行|현재)(?:$|[\s:(\-–—]|(?<=\p{Script=Han})|(?<=\p{Script=Hangul}))/u;

const after =
  /^(?:target|proposed|new|future|to[- ]be|after|desired|planned|intended|ziel\p{L}*|soll[- ]zustand|kunftige[rsn]?|neue[rsn]?|cible|propuest\p{L}*|propost\p{L}*|objetivo|nuev[oa]|nov[oa]|целев\p{L}*|предлаг\p{L}*|нов\p{L}*|目标|目標|改造后|新架构|提案|変更後|移行後|목표|제안|변경 후)(?:$|[\s:(\-–—]|(?<=\p{Script=Han})|(?<=\p{Script=Hangul}))/u;

/** "Database schema recommendations": what might be. */
const recommends =
  /\brecommendations?$|^recommended (?!by\b)|^(?:empfehlungen|recommandations|recomendaciones|recomendacoes|рекомендации)(?:$|\s)|(?:建议|推荐方案|推奨事項|권장 사항)$/u;

/** "Desk app (separate repository)", "The other repo: shop-web" */
const ofOtherRepository =
  /\b(?:separate|external|other|another|sibling|upstream|different|third[- ]party) (?:git |github )?repo(?:sitory)?\b|\b(?:otro|outro|autre|altro|anderes?) (?:repositori?o|repository|depot)\b|(?:別|他の)リポジトリ|(?:另一个|其他|独立)仓库|друг(?:ой|ом|ого) репозитори/u;

/** "Legacy dashboard removal": what stands below it is to go, and may be gone. "Drop zones" and "Delete an order" are things that stand. */
const removal =
  /^(?:remov(?:e|ing|al of)|delet(?:e|ing|ion of)|drop(?:ping)?|clean(?:ing)? up|cleanup of) (?:\S+ ){0,3}(?:legacy|old|obsolete|deprecated|unused|dead|redundant)(?: |$)|^(?:\S+ ){0,3}(?:legacy|old|obsolete|deprecated|unused|dead|redundant) (?:\S+ ){0,4}(?:removals?|deletions?|cleanup|decommissioning)$|^удаление (?:стар|устаревш|неиспользуем)|^(?:删除|移除|清理|下线)(?:旧|废弃|无用|过时|遗留)/u;

/** "Current design (before)", beside one "(after)" */
const endsBefore = /[(（](?:before|as[- ]is|vorher|avant|antes|prima|до|改造前|変更前|변경 전)[)）]\s*$/iu;
const endsAfter = /[(（](?:after|to[- ]be|nachher|après|después|depois|dopo|после|改造后|変更後|변경 후)[)）]\s*$/iu;

/** What a risk names for its reader to look up ("accepted, see …") is no remedy, and must be there. */
const isToBeRead = /\.(?:md|mdx|adoc|rst|txt|pdf)$/i;

/** Names that stand for any: `new_field`, `your_table.id`, `column_name`. */
const isMadeUp = (name: string): boolean =>
  /(?:^|[.\s(])(?:(?:idx_|ix_)?(?:new|my|your|some|example|sample)_?(?:field|column|table|index|entity|path|file)|(?:column|table|field|index)_?name\d?|foo|bar|baz|foobar)$/i.test(
    name,
  ) || /^[a-z]+(?:_[a-z]+)+[XN]$/.test(name);
