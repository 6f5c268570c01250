import type { Section } from "../syntax/section.ts";
import type { ChapterId, SubjectId, TemplateChapterId } from "./chapter.ts";
import { titlesOfLanguages } from "./chapters/languages/languages.ts";
import { chapters, subjects } from "./chapters/list.ts";
import { bareTitles } from "./bare-title.ts";
import { spokenChapter } from "./spoken/spoken.ts";
import { normalAlias, normalTitle } from "./title.ts";
import { remembered } from "../text/remembered.ts";

/** What a heading is about: chapters of the template, and subjects beyond it. */
export interface Topics {
  readonly chapters: readonly TemplateChapterId[];
  readonly subjects: readonly SubjectId[];
  /**
   * How it does so: as a whole; only once words around the subject are taken off, "Caching Layer Design", which may name
   * a thing; or by the pieces of which it joins several, "Modules and Dependencies".
   */
  readonly by: "name" | "bare" | "pieces";
}

const none: Topics = { chapters: [], subjects: [], by: "name" };

/** Titles longer than this are sentences, not names of chapters. */
const longest = 100;

/** As many titles are remembered as a very long document has: each is asked about several times, from the first to the last. */
const titles = 1 << 16;

/** The topics that a title names, whatever its language, numbering and marks. One title may name two. */
export const topicsOf = remembered((title: string): Topics => {
  const normal = normalTitle(title);
  if (normal === "" || normal.length > longest || amounts.test(title)) return none;
  const topics = topicsOfNormal(normal);
  return topics.chapters.length + topics.subjects.length > 0 ? topics : topicsOfTranslation(title);
}, titles);

/** `部品ツリー（Component Structure）`: what a title that names no topic means is told in a bracket by words of another script. */
function topicsOfTranslation(title: string): Topics {
  const [, words, inside] = /^([^()（）]{1,60})[(（]([^()（）]{6,60})[)）][\s:：]*$/u.exec(title.trim()) ?? [];
  if (!words || !inside || latin.test(words) === latin.test(inside)) return none;
  const told = normalTitle(inside);
  const found = named(told) ?? namedBare(told);
  return found ? split(found) : none;
}

const latin = /\p{Script=Latin}/u;

/** `Storage (per day)` is about how much there is of something. */
const amounts = /\((?:per|each|\/)\s?(?:second|minute|hour|day|week|month|year|user|request|tenant)\)\s*$/i;

/** All that a section's heading names, wherever it stands. */
export function chaptersOpenedBy(section: Section): readonly ChapterId[] {
  if (section.level === 0 || section.level > 3) return [];
  const { chapters, subjects } = topicsOf(section.title);
  return [...chapters, ...subjects];
}

function topicsOfNormal(title: string): Topics {
  const exact = named(title);
  if (exact) return split(exact);
  const bare = namedBare(title);
  if (bare) return split(bare, "bare");
  const pieces = /[:—–]/.test(title) ? [] : title.split(joints).map((piece) => named(piece) ?? namedBare(piece));
  const joined = [...new Set(pieces.flatMap((found) => found ?? []))];
  // Two chapters in one title are told before one chapter and whatever else.
  if (pieces.length > 1 && joined.length > 1 && pieces.every((found) => found)) return split(joined, "pieces");
  const whole = matched(title) ?? appended(title) ?? spokenChapter(title);
  if (whole) return split(whole);
  const head = /^(.{2,60}?)(?::| [-–—]| \|) ?\S/u.exec(title)?.[1];
  const ahead = head && !things.has(head) ? (named(head) ?? namedBare(head)) : undefined;
  if (ahead) return split(ahead);
  const placed = placedSubject(title) ?? subjectOfPart(title);
  if (placed) return split(placed);
  return pieces.length < 2 || pieces.length > 4 ? none : split(joined, "pieces");
}

const subjectIds: ReadonlySet<ChapterId> = new Set(subjects.map((subject) => subject.id));

const split = (ids: readonly ChapterId[], by: Topics["by"] = "name"): Topics => ({
  chapters: ids.filter((id): id is TemplateChapterId => !subjectIds.has(id)),
  subjects: ids.filter((id): id is SubjectId => subjectIds.has(id)),
  by,
});

/** Every alias in its normal form, with the chapters it opens. */
const byAlias = new Map<string, ChapterId[]>();
function opens(alias: string, id: ChapterId): void {
  const key = normalAlias(alias);
  const known = byAlias.get(key);
  if (!known) byAlias.set(key, [id]);
  else if (!known.includes(id)) known.push(id);
}
for (const { id, aliases } of chapters) for (const alias of Object.values(aliases).flat()) opens(alias, id);
// A word that a language known better has for another chapter means that one.
const taken = new Set(byAlias.keys());
for (const [alias, id] of titlesOfLanguages) if (!taken.has(normalAlias(alias))) opens(alias, id);

const named = (title: string): readonly ChapterId[] | undefined => byAlias.get(title);

function matched(title: string): readonly ChapterId[] | undefined {
  const found = chapters.filter((chapter) => chapter.patterns?.some((pattern) => pattern.test(title)));
  return found.length > 0 ? found.map((chapter) => chapter.id) : undefined;
}

/** "Appendix B: Module Structure", "付録: ..." */
const appendix =
  /^(?:(?:appendix|annex|anhang|anlage|annexe|apendice|anexo|appendice|allegato|приложение)(?: [a-z\d]{1,3})?(?:$| ?[:.\-–—] ?)|(?:附录|附錄|付録|부록)\s?[a-z\d一二三四五]{0,3}(?:$| ?[:、.\-–—] ?))/u;

function appended(title: string): readonly ChapterId[] | undefined {
  const mark = appendix.exec(title)?.[0];
  return mark === undefined
    ? undefined
    : [...new Set<ChapterId>(["appendix", ...(named(title.slice(mark.length)) ?? [])])];
}

/** The chapters that a title names once the words that leave its subject as it is are taken off. */
function namedBare(title: string): readonly ChapterId[] | undefined {
  for (const bare of bareTitles(title)) {
    const found = named(bare) ?? inOneVoice(bare);
    if (found) return found;
  }
  return inOneVoice(title);
}

/** The chapter that each word of a title names by itself: `인프라 배포`. */
function inOneVoice(title: string): readonly ChapterId[] | undefined {
  const words = title.split(" ");
  if (words.length < 2 || words.length > 3) return undefined;
  const [first, ...others] = words.map(named);
  const common = first?.filter((id) => others.every((ids) => ids?.includes(id)));
  return common && common.length > 0 ? common : undefined;
}

/** `Datenmodell in Odoo`, `Deployment on the old host`: a subject, and where or by what it is. */
function placedSubject(title: string): readonly ChapterId[] | undefined {
  const head =
    /^(.{4,40}?) (?:in|on|auf|bei|mit|with|using|en|dans|sur|avec|con|em|com|su|в|на) \S+(?: \S+){0,2}$/u.exec(
      title,
    )?.[1];
  return head !== undefined && subjectWords.test(head) ? named(head) : undefined;
}

/** Words that mean the chapter's subject and nothing else, so that words behind them may place it. */
const subjectWords =
  /^(?:(?:data|database|domain|system|software|error|test|api|deployment) (?:model|design|schema|architecture|handling|strategy)|deployment|containerization|security|testing|architecture|datenmodell|datenbankschema|architektur|sicherheit|fehlerbehandlung|teststrategie|bereitstellung|modele de donnees|securite|deploiement|architecture|modelo de dados|modelo de datos|seguridad|despliegue|arquitectura|seguranca|arquitetura|modello dei dati|sicurezza|architettura|модель данных|безопасность|архитектура|развертывание)$/u;

/** `Backend: Database Schema`, `BFF — API design`: the subject, told of one part of the system. */
function subjectOfPart(title: string): readonly ChapterId[] | undefined {
  const [, part, subject] = /^([\p{L}-]{2,14})(?::| [-–—]) ?(\S.{2,60})$/u.exec(title) ?? [];
  return part && subject && (part.length <= 4 || parts.test(part)) && !things.has(part)
    ? (named(subject) ?? namedBare(subject))
    : undefined;
}

const parts =
  /^(?:back-?end|front-?end|server|client|mobile|database|admin|platform|gateway|worker|services?|infrastructure|web-?app|datenbank|serveur|servidor|сервер|бэкенд|фронтенд|后端|前端|服务端|バックエンド|フロントエンド|백엔드|프론트엔드)$/u;

/** Words that, before a colon, name one thing rather than the chapter about such things: "Risk: Vendor lock-in". */
const things: ReadonlySet<string> = new Set([
  "component",
  "module",
  "entity",
  "endpoint",
  "risk",
  "decision",
  "test",
  "question",
  "requirement",
  "goal",
  "objective",
  "alternative",
  "option",
  "dependency",
  "error",
  "phase",
  "milestone",
  "design decision",
  "open question",
  "open issue",
  "api",
  "context",
  "problem",
  "schema",
  "solution",
]);

/** What joins two subjects in one title. */
const joints =
  /\s+(?:and|und|et|y|e|и|및|와|과)\s+|\s+\/\s+|\s*,\s*(?:and|und|et|y|e|и)\s+|\s*(?:,|、|・|·|ㆍ|与|及|および|及び)\s*|(?<=\p{Script=Katakana}|ー)と(?=\p{Script=Katakana}|\p{Script=Han})|(?<=\p{Script=Han})と(?=\p{Script=Katakana})|(?<=\p{Script=Han})和(?=\p{Script=Han})|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー])\/(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}])/u;
