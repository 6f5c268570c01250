import type { ReadDocument } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";

// A plan that gives no status gives itself away by its habits: it counts steps, phases and days, ticks boxes, guesses lines of
// code, and lies where tasks are kept. One habit proves nothing, since designs of what stands have a roadmap too.

/** A habit of plans: how it is told of in a sentence, and whether a document has it. */
interface Habit {
  readonly words: string;
  /** How much it tells; 1 unless said. */
  readonly weight?: number;
  readonly has: (document: ReadDocument) => boolean;
}

/** The habits of plans that a document has. */
export interface PlanHabits {
  /** Each in words that go on from "it". */
  readonly words: readonly string[];
  readonly weight: number;
}

export const planHabits: (document: ReadDocument) => PlanHabits = perObject((document: ReadDocument) => {
  const found = habits.filter(({ has }) => has(document));
  return { words: found.map(({ words }) => words), weight: found.reduce((sum, { weight = 1 }) => sum + weight, 0) };
});

/** How often something must be there to be a habit. */
const few = 3;

const habits: readonly Habit[] = [
  {
    words: "lies among tasks",
    weight: 2,
    has: ({ name }) => liesAmongTasks(name),
  },
  {
    words: "lies among plans",
    weight: 2,
    has: ({ name }) => liesAmongPlans(name),
  },
  {
    words: "has the day of a change in its name",
    weight: 2,
    has: ({ name }) => isCalledAfterDay(name),
  },
  {
    words: "has tasks that are not ticked",
    has: (document) => {
      const open = countOf(document, /^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+\[ \][ \t]/gm);
      const done = countOf(document, /^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+\[[xX]\][ \t]/gm);
      return open >= few && open > done;
    },
  },
  {
    words: "counts phases, weeks or steps of the work",
    has: (document) => titles(document, steps) >= 2,
  },
  {
    words: "has chapters of the work to be done",
    has: (document) => titles(document, work) >= 2,
  },
  {
    words: "guesses hours or lines of code",
    has: (document) => countOf(document, guesses) >= few,
  },
  {
    words: "marks files as new",
    has: (document) => countOf(document, fresh) >= few,
  },
  {
    words: "is called a plan or a proposal",
    has: ({ metadata, name, sections }) =>
      planned.test(metadata.title ?? sections.find(({ level }) => level === 1)?.title ?? "") ||
      planned.test(baseOf(name)),
  },
  {
    words: "has a chapter of what is aimed at",
    has: (document) => titles(document, target) >= 1,
  },
  {
    words: "speaks of what will be",
    has: (document) => speaksOfFuture(document),
  },
];

/** Whether a document says often, for its length, what will be. */
export function speaksOfFuture(document: ReadDocument): boolean {
  const said = countOf(document, future);
  return said >= 5 && said * 400 >= document.markdown.text.length / 10;
}

/** Folders in which what is yet to be done is kept: nobody describes there what stands. */
export const liesAmongTasks = (document: string): boolean => tasks.test(document);
export const liesAmongPlans = (document: string): boolean => plans.test(document);
export const isCalledAfterDay = (document: string): boolean => dated.test(baseOf(document));
const tasks = /(?:^|\/)\.?(?:tasks|todos?|backlog|sprints?|epics|tickets)\//i;
const plans = /(?:^|\/)\.?(?:plans?|planning|roadmaps?|proposals?|drafts?|stories|milestones?|kiro\/specs|specs)\//i;

/** `2026-03-21-checkout-design.md`: written on that day, for what was to be done then. */
const dated = /^20\d\d ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\d|3[01]) \S/;

const steps =
  /^(?:\W|\d)*(?:phase|week|day|sprint|milestone|step|stage|iteration|фаза|этап|неделя|день|шаг|спринт|etappe|woche|schritt|phase|étape|semaine|fase|etapa|semana)\s*#?(?:\d{1,2}|[ivx]{1,4})\b|^(?:\W|\d)*(?:第\s?[一二三四五六七八九十\d]{1,3}\s?(?:阶段|步|期|周)|フェーズ\s?\d|\d{1,2}\s?단계)/iu;

const work =
  /\b(?:implementation (?:plan|roadmap|order|phases|steps|tasks|timeline|strategy|checklist)|next steps|timeline|deliverables?|acceptance criteria|definition of done|success criteria|effort|estimat(?:e|es|ion)|work breakdown|roadmap|milestones?|file(?:s)? to (?:create|modify|change|add)|migration (?:plan|strategy|steps|phases)|expected (?:benefits|outcomes|results)|todo|план (?:реализации|внедрения|работ|миграции)|критерии (?:приемки|приёмки|готовности|успеха)|следующие шаги|оценка|этапы|дорожная карта|zeitplan|umsetzungsplan|nächste schritte|plan de mise en œuvre|prochaines étapes|plan de implementación|próximos pasos|cronograma|próximos passos|plan de migraci[oó]n|plano de migraç[aã]o|benef[ií]cios esperados)|任务清单|任务列表|验收标准|实施计划|执行计划|执行顺序|里程碑|路线图|涉及文件|作業計画|완료 조건/iu;

const guesses =
  /(?<![\w.])(?:~|≈)?\d[\d,.]{0,7}\+?(?:\s?[-–]\s?\d{1,6}\+?)?\s?(?:LOC|lines of code|story points?|person[- ]days?|man[- ]days?|hours?|hrs?|horas?|heures?|stunden?|часов|часа|строк)(?!\w)/giu;

const fresh =
  /[([]\s?(?:🎯\s?)?(?:NEW|new|new file|to be created|create|новый|новая|новое|neu|nuevo|novo|nouveau|신규|新規|新增|新建)(?:\s?[)\]]|\s?[-–—,:])|🆕|🎯\s?NEW|[-–—#]\s?(?:NEW|신규|新規|新增)(?!\p{L})/gu;

const planned =
  /\b(?:(?:phase|sprint|milestone|iteration|fase|etapa) ?\d{1,2}|plan|proposal|proposed|roadmap|rfc|migration plan|implementation|requirements?|feature spec|user stor(?:y|ies)|план|предложени\p{L}*|предлагаем\p{L}*|требования)\b/iu;

/** "Target structure", "Arquitectura objetivo" */
const target =
  /\b(?:target|proposed|desired|envisioned|future)\s(?:architecture|structure|layout|design|organi[sz]ation|state)\b|\b(?:arquitectura|estructura|arquitetura|estrutura)\s(?:objetivo|alvo|propuesta|proposta|futura)\b|architecture cible|ziel(?:architektur|struktur)|целев(?:ая|ой)\s(?:архитектура|структура|вид)|目标(?:架构|结构|目录)|目標(?:構成|構造|アーキテクチャ)/iu;

const future =
  /\b(?:will (?:be|have|need|add|use|create|implement|provide|support|replace|contain)|we(?:'ll| will)|to be (?:added|built|created|decided|defined|done|implemented|written)|going to|should be (?:added|created|implemented)|need(?:s)? to be (?:added|created|implemented)|TODO|TBD)\b|(?<!\p{L})(?:будет|будут|планируется|предлагается|необходимо|нужно|предстоит|требуется)(?!\p{L})|\b(?:wird|werden) (?:\S+ ){0,4}\S+(?:t|en)\b/giu;

const baseOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/[-_.]/g, " ");

/** How often a pattern is in the text of a document; more than a hundred times need not be counted. */
function countOf({ markdown: { text } }: ReadDocument, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count === 100) break;
  return count;
}

const titles = ({ sections }: ReadDocument, pattern: RegExp): number =>
  sections.filter(({ level, title }) => level > 1 && title.length < 200 && pattern.test(title)).length;
