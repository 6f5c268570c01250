import type { Section } from "../syntax/section.ts";
import type { LanguageCode } from "./chapter.ts";
import { templateChapters } from "./chapters/list.ts";
import type { Profile } from "./context.ts";
import { titleOf } from "./contexts.ts";
import { topicsOf } from "./recognise.ts";
import { normalTitle } from "./title.ts";

/** Headings that hardly stand anywhere but in documents of the habit. */
const marks: Readonly<Record<"arc42" | "kiro" | "rfc", ReadonlySet<string>>> = {
  arc42: new Set([
    "solution strategy",
    "building block view",
    "runtime view",
    "cross-cutting concepts",
    "crosscutting concepts",
    "system scope and context",
    "context and scope",
    "architecture constraints",
    "introduction and goals",
    "risks and technical debt",
    "risks and technical debts",
    "losungsstrategie",
    "bausteinsicht",
    "laufzeitsicht",
    "verteilungssicht",
    "kontextabgrenzung",
    "querschnittliche konzepte",
    "einfuhrung und ziele",
    "risiken und technische schulden",
  ]),
  kiro: new Set([
    "components and interfaces",
    "correctness properties",
    "コンポーネントとインターフェース",
    "コンポーネントと インターフェース",
    "组件和接口",
    "组件与接口",
    "компоненты и интерфейсы",
    "componentes e interfaces",
    "컴포넌트 및 인터페이스",
  ]),
  rfc: new Set([
    "summary",
    "motivation",
    "proposal",
    "proposed solution",
    "guide-level explanation",
    "reference-level explanation",
    "detailed design",
    "design details",
    "drawbacks",
    "prior art",
    "rationale and alternatives",
    "alternatives",
    "alternatives considered",
    "unresolved questions",
    "future possibilities",
    "graduation criteria",
    "non-goals",
    "goals / non-goals",
    "goals and non-goals",
    "decision",
    "decisions",
    "consequences",
    "risks / trade-offs",
    "risks and uncertainties",
    "problem statement",
    "problem statement and context",
  ]),
};

/** The habit a document is written to, known from its headings; `plain` where none is certain. */
export function profileOf(sections: readonly Section[]): Profile {
  const title = titleOf(sections);
  const headings = sections.filter((section) => section !== title && section.level >= 1 && section.level <= 3);
  const titles = new Set(headings.map((section) => normalTitle(section.title)));
  const count = (of: ReadonlySet<string>): number => [...titles].filter((text) => of.has(text)).length;
  const chapters = new Set(
    headings.filter((section) => section.level <= 2).flatMap((section) => topicsOf(section.title).chapters),
  );
  if (count(templateTitles) >= 4 && chapters.size >= 6) return "tdd";
  if (count(marks.arc42) >= 3) return "arc42";
  const called = title ? normalTitle(title.title) : "";
  if (count(marks.kiro) >= 1 && chapters.size >= 3) return "kiro";
  if (/\b(?:technical design (?:document|doc|specification)|tdd)\b/.test(called) && chapters.size >= 3) return "tdd";
  if (titles.has("decision") && titles.has("consequences")) return "rfc";
  const rfc = count(marks.rfc);
  if (rfc >= 3 && rfc >= chapters.size - 1) return "rfc";
  return chapters.size >= 7 ? "tdd" : "plain";
}

const templateTitles: ReadonlySet<string> = new Set(templateChapters.map((chapter) => normalTitle(chapter.title)));

/** Short words that tell languages of the Latin script apart. */
const common: readonly (readonly [LanguageCode, string])[] = [
  ["en", "the and of to is with for are be this that will"],
  ["de", "der die das und ist mit nicht werden wird ein eine für von"],
  ["fr", "le les des est et une dans pour avec sont par du au"],
  ["es", "el los las del y es una para con por se que al"],
  ["pt", "os do da não uma para com são dos das ao em é"],
  ["it", "il gli della di che è una per con sono del nel dei"],
];
const languageOfWord = new Map<string, LanguageCode[]>();
for (const [language, words] of common)
  for (const word of words.split(" ")) languageOfWord.set(word, [...(languageOfWord.get(word) ?? []), language]);

/** The language most of the prose is written in. English words and code stand in documents of every language. */
export function languageOf(text: string): LanguageCode {
  const prose = proseOf(text.slice(0, 60_000));
  const script = scriptOf(prose);
  if (script) return script;
  const score = new Map<LanguageCode, number>();
  for (const word of prose.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [])
    for (const language of languageOfWord.get(word) ?? []) score.set(language, (score.get(language) ?? 0) + 1);
  let best: LanguageCode = "en";
  for (const [language, points] of score) if (points > (score.get(best) ?? 0)) best = language;
  return best;
}

/** The language that the letters alone tell. */
function scriptOf(prose: string): LanguageCode | null {
  const foreign = prose.match(/[\u0370-\uffff]/g)?.length ?? 0;
  // Each of the scripts needs more than this; counting them is slow.
  if (foreign < prose.length * 0.01) return null;
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp): number => (prose.match(script)?.length ?? 0) / Math.max(1, letters);
  if (share(/\p{Script=Hangul}/gu) > 0.15) return "ko";
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.08) return "ja";
  if (share(/\p{Script=Han}/gu) > 0.12) return "zh";
  if (share(/\p{Script=Cyrillic}/gu) > 0.2) return "ru";
  return null;
}

/** The lines outside fences, without inline code. */
function proseOf(text: string): string {
  let inFence = false;
  const lines = text.split("\n").filter((line) => {
    const fence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (fence) inFence = !inFence;
    return !fence && !inFence;
  });
  return lines.join("\n").replace(/`[^`\n]*`/g, "");
}
