import type { Inline } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isLicence, readCoded, readVersioned } from "./coded.ts";
import { known } from "./items.ts";
import { isOpenChoice } from "./open-choice.ts";
import { productsIn } from "./products-in.ts";
import { leaves, readSentence } from "./sentence.ts";
import { namesIn } from "./names.ts";
import { isProduct } from "./products.ts";
import { stateDependency } from "./state.ts";
import { isTechCategory, namesTechnologies } from "./titles.ts";
import { ways } from "./ways.ts";

/** `Solution: Node & Express` as a heading; `### PostgreSQL 15` under a chapter of technologies; "built with X" in a sentence. */
export function readDependencyProse(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading") readHeading(inline, context, out);
  else if (place !== "row" && !isOpenChoice(inline.text.slice(0, 1_000))) {
    if (place === "prose") for (const line of linesOf(inline)) readLabelled(line, place, out);
    if (place === "item") readPart(inline, context, out);
    readEnumerated(inline, place, context, out);
    readStack(inline, place, context, out);
    readFirst(inline, place, context, out);
    readSentence(inline, place, context, out);
    readCoded(inline, place, context, out);
    readVersioned(inline, place, context, out);
  }
}

/** `**Language**: Go 1.22`, `**Primary Dependencies**: React, Vite`: a line that a kind of technology labels. */
function readLabelled(line: Inline, place: Place, out: Collector): void {
  const { label, rest } = partLabel(line);
  if (!label || !rest) return;
  const all = /^(?:primary|main|key|runtime) dependencies$/i.test(label.text);
  if (
    !all &&
    !/^dependencies$/i.test(label.text) &&
    !isTechCategory(label.text) &&
    !namesTechnologies(label.text) &&
    !madeWith.test(label.text) &&
    !/^language\/version$|^language & /i.test(label.text)
  )
    return;
  for (const one of all || (madeWith.test(label.text) && listsNames(rest))
    ? namesIn(rest).filter(({ name }) => name.text.split(" ").length <= 4)
    : known(rest))
    stateDependency(one, place, {}, out);
}

/** `Built with: Go, Redis`: a label by which what stands behind it is what something is made with. */
const madeWith =
  /^(?:(?:it is |is )?(?:built|made|implemented|developed|written|powered) (?:with|on|in|using|by)|(?:tools?|technologies|technology|frameworks?|languages?|libraries)(?: used)?|(?:herramientas?|tecnolog[ií]as?|librer[ií]as?|bibliotecas?|lenguajes?|ferramentas?|linguage[mn]s?|frameworks?|outils?|strument[oi])(?: (?:utilizad[oa]s?|usad[oa]s?|emplead[oa]s?|utilisée?s?|utilizzat[oaie]))?|umgesetzt mit|gebaut mit|entwickelt mit|construid[oa] con|desarrollad[oa] con|hecho con|desenvolvid[oa] com|construíd[oa] com|feito com|construit avec|développé avec|costruito con|sviluppato con|(?:написан|реализован|построен)[оа]? (?:на|с помощью)|使用技术|所用技术|技术|使用技術|技術)$/iu;

/** Whether words are names that commas part, at least half of which are known: the others are some too. */
function listsNames(words: Mapped): boolean {
  const names = namesIn(words);
  const whole = words.text.replace(/\.\s*$/, "");
  return (
    names.length > 1 &&
    !/[.;:!?]\s/.test(whole) &&
    names.every(({ name }) => name.text.split(" ").length <= 3 && /^[\p{Lu}@.\d]|^[a-z][\w.-]*$/u.test(name.text)) &&
    names.filter(({ name }) => isProduct(name.text)).length * 2 >= names.length
  );
}

/** Words by which a paragraph on technologies tells of others than those that are used. */
const ofOthers =
  /\b(?:not|instead|rather|considered|rejected|alternatives?|unlike|replaced?|could|might|may|later|future|planned)\b/i;

/** `Go 1.22, PostgreSQL 16 + Flyway, Redis 7 (locks), ...`: a paragraph below a title on technologies that begins with one and names many. */
function readStack(inline: Inline, place: Place, context: Context, out: Collector): void {
  const here =
    (within(context, "dependencies") && context.subjects.length === 0) || namesTechnologies(context.path.at(-1) ?? "");
  if (place !== "prose" || !here || inline.text.length > 1_000 || ofOthers.test(inline.text)) return;
  const products = productsIn(inline.text, true);
  const parts = inline.text.split(/[,;+、，；]/).length;
  if (products.length < 4 || products[0]!.from > 0 || parts * 2 < products.length) return;
  for (const one of known(slice(inline, 0))) stateDependency(one, place, {}, out);
}

/** `Java 25, Maven. Versions are kept …`: a paragraph on dependencies that begins with a product in a version names what its first sentence lists. */
function readFirst(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "prose" || !within(context, "dependencies") || context.subjects.length > 0) return;
  const begin = inline.text.slice(0, 200);
  const [first] = productsIn(begin, true);
  if (
    first?.from !== 0 ||
    !/^\s(?:v|version )?\d+(?:\.[\dx]+)*\+?(?=[,.;:]\s|\s(?:and|with|on|und|mit|et|y|e)\s|[.;]?$)/.test(
      begin.slice(first.to),
    )
  )
    return;
  const end = /[.;:](?:\s|$)/.exec(begin.slice(first.to))?.index ?? begin.length - first.to;
  const sentence = slice(inline, 0, first.to + end);
  if (ofOthers.test(sentence.text) || isLicence(sentence.text)) return;
  for (const one of known(sentence)) stateDependency(one, place, {}, out);
}

/** `Vue 3 + Vite + Pinia`: a line of nothing but names, nearly all of which are known. */
function readEnumerated(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (inline.text.length > 200 || within(context, "alternatives", "history", "glossary", "goals", "rollout")) return;
  if (!/[+,、/·|]/.test(inline.text) || ofOthers.test(inline.text)) return;
  const names = namesIn(slice(inline, 0, inline.text.replace(/(?<![\s.;。；])[\s.;。；]+$/u, "").length));
  const products = names.filter(({ name }) => isProduct(name.text));
  if (products.length < 3 || products.length * 5 < names.length * 4 || names.some(({ name }) => name.text.length > 30))
    return;
  for (const one of products) stateDependency(one, place, {}, out);
}

/** `**Frontend**: React 18 with TypeScript`: what a part of the system is made with begins the words beside its name. */
function readPart(inline: Inline, context: Context, out: Collector): void {
  if (within(context, "alternatives", "history", "rollout", "goals") || context.state !== null) return;
  const { label, rest, separator } = partLabel(inline);
  if (!label || !rest || separator === "") return;
  if (!part.test(label.text) && !isTechCategory(label.text) && !ofTechnology.test(label.text)) return;
  const told = slice(rest, 0, Math.min(rest.text.length, 120));
  if (productsIn(told.text, true)[0]?.from !== 0) return;
  const end = leaves.exec(told.text)?.index ?? told.text.length;
  for (const one of known(slice(told, 0, end))) if (!ways.test(one.name.text)) stateDependency(one, "item", {}, out);
}

/** Labels of an item on a part by which it says what that part is made with or needs. */
const ofTechnology =
  /^(?:dependencies|external dependencies|depends on|requires|tech(?:nology|nologies| stack)?|stack|built with|implementation|technologien?|(?:(?:key|test|testing|property[- ](?:based[- ])?testing) )?(?:librar(?:y|ies)|frameworks?)|bibliotheken|bibliothèques|bibliotecas|librerie|библиотеки|ライブラリ|라이브러리|abhängigkeiten|technologies|dépendances|tecnolog[ií]as?|dependencias|dependências|tecnologie|dipendenze|технологии|стек|зависимости|依赖|技术栈|技术|技術スタック|技術|依存|기술 스택|스택|사용 기술|기술|의존성|使用技術|开发技术|stack (?:tecnológic[oa]|técnic[oa]|tecnologico|technique|technologique)|pila tecnológica|technologie-?stack|tech-?stack|стек технологий)$/iu;

/** Names of parts that every system has. */
const part =
  /^(?:(?:web|mobile|admin) )?(?:front-?end|back-?end|client|server|api|app|application)(?: (?:layer|tier|server|framework))?$|^(?:presentation|application|business(?: logic)?|data|database|persistence|storage|cache|caching|messaging)(?: (?:layer|tier))$/i;

/** The number of a heading, and the words of one that gives the reason for a choice: `2.1 Why we chose PostgreSQL`. */
const beforeName = /^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:why\s(?:we\s)?(?:(?:chose|choose|use|picked|selected)\s)?)?/i;

function readHeading(inline: Inline, context: Context, out: Collector): void {
  const lead =
    /^\s*(?:[\d.]+\s+)?(?:solution|technology|tech|stack|framework|database|language|runtime|library)\s*[:：]\s*/i.exec(
      inline.text,
    );
  if (!lead && !(within(context, "dependencies") && context.depth > 0)) return;
  const number = beforeName.exec(inline.text)![0].length;
  const names = namesIn(slice(inline, lead ? lead[0].length : number));
  const wanted = lead
    ? names.some(({ name }) => isProduct(name.text))
    : names.every(({ name }) => isProduct(name.text));
  if (wanted) for (const one of names) stateDependency(one, "heading", {}, out);
}
