import type { Section } from "../syntax/section.ts";
import type { LanguageCode } from "./chapter.ts";
import { templateChapters } from "./chapters/list.ts";
import type { Profile } from "./context.ts";
import { titleOf } from "./title-of-document.ts";
import { topicsOf } from "./recognise.ts";
import { normalTitle } from "./title.ts";
import { perBody } from "../syntax/per-body.ts";
import { remembered } from "../text/remembered.ts";

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
export function languageOf(sections: readonly Section[]): LanguageCode {
  const total = new Map<Counted, number>();
  for (const { body, from } of sections) {
    if (from > enough) break;
    for (const [what, count] of countsOf(body)) total.set(what, (total.get(what) ?? 0) + count);
  }
  const script = scriptOf(total);
  if (script) return script;
  let best: LanguageCode = "en";
  for (const [language] of common) if ((total.get(language) ?? 0) > (total.get(best) ?? 0)) best = language;
  return best;
}

/** How far into a document its language is looked for. */
const enough = 60_000;

/** Letters of a script, all letters, or short words of a language. */
type Counted = LanguageCode | "letters" | "kana" | "han" | "hangul" | "cyrillic";

const scripts: readonly (readonly [Counted, RegExp])[] = [
  ["letters", /\p{L}/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["han", /\p{Script=Han}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
];

const countedFor = remembered((letter) => scripts.flatMap(([what, letters]) => (letters.test(letter) ? [what] : [])));

const countsOf = perBody(({ text }): ReadonlyMap<Counted, number> => {
  const prose = proseOf(text.slice(0, enough));
  const counts = new Map<Counted, number>();
  const latin = countWords(prose.toLowerCase(), counts);
  const others = prose.match(/[\u0370-\uffff]+/g)?.join("") ?? "";
  if (others === "") return counts.set("letters", latin);
  // Counting by script is slow, and most of what is written beyond Latin letters are dashes and arrows.
  for (const letter of others) for (const what of countedFor(letter)) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts.set("letters", (counts.get("letters") ?? 0) + lettersBefore(prose));
});

/** How many letters there are of those that come before Greek ones. */
function lettersBefore(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (early[text.charCodeAt(at)]) letters++;
  return letters;
}

const early = Array.from({ length: 0x370 }, (_, code) => /\p{L}/u.test(String.fromCharCode(code)));

/** Counts the words that tell languages apart into `counts`, and returns how many Latin letters there are. */
function countWords(text: string, counts: Map<Counted, number>): number {
  let letters = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isLatin(text.charCodeAt(at))) continue;
    const length = at - from;
    letters += length;
    if (length > 0 && length <= longestWord)
      for (const language of languageOfWord.get(text.slice(from, at)) ?? [])
        counts.set(language, (counts.get(language) ?? 0) + 1);
    from = at + 1;
  }
  return letters;
}

/** Of a text in lower case. */
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);

const longestWord = Math.max(...[...languageOfWord.keys()].map((word) => word.length));

/** The language that the letters alone tell. */
function scriptOf(total: ReadonlyMap<Counted, number>): LanguageCode | null {
  const letters = Math.max(1, total.get("letters") ?? 0);
  const share = (script: Counted): number => (total.get(script) ?? 0) / letters;
  if (share("hangul") > 0.15) return "ko";
  if (share("kana") > 0.08) return "ja";
  if (share("han") > 0.12) return "zh";
  return share("cyrillic") > 0.2 ? "ru" : null;
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
