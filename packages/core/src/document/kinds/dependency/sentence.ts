import type { Place } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { known, stateNamed } from "./items.ts";
import {
  readDecision,
  readDoneBy,
  readDoneWith,
  readLabelledVersion,
  readMeant,
  readPurpose,
  readTools,
} from "./labelled.ts";
import {
  readBracketed,
  readCalled,
  readFurther,
  readIntegrations,
  readLibrary,
  readNamedKind,
  readNow,
  readReached,
  readUsedBehind,
} from "./library.ts";
import { readKept, readToldToUse } from "./kept-in.ts";
import { readPartsInBrackets } from "./parts-in-brackets.ts";
import { isProduct, isStore } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";
import { matches } from "../../../text/matches.ts";

/** Sentences that say what the system stands on: "built with X", "a Y application", "uses [Z](...) for queues". */
export function readSentence(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (within(context, "alternatives", "supporting-documents", "history", "glossary")) return;
  const text = inline.text.slice(0, 2000);
  const products = productsIn(text, false);
  // A verb counts only before a product, a mark, a version or the word for a library, and most sentences hold none of them.
  if (inline.spans.length > 0 || products.length > 0 || saysLibrary.test(text) || saysVersion.test(text))
    for (const verb of matches(text, uses)) readUsed(inline, verb.index, verb.index + verb[0].length, place, out);
  readIntegrations(inline, place, out);
  readPartsInBrackets(inline, place, out);
  readKept(inline, products, place, out);
  if (place === "item") readToldToUse(inline, place, out);
  readNamedKind(inline, place, out);
  readUsedBehind(inline, products, place, out);
  readReached(inline, products, place, out);
  if (place === "prose" || place === "item") readDecision(inline, place, out);
  if (place === "item") readPurpose(inline, place, out);
  if (place === "item") readLabelledVersion(inline, place, out);
  if (place === "item" && !within(context, "goals", "rollout", "risks", "open-questions"))
    readDoneWith(inline, place, out);
  if (place === "item" && within(context, "components", "system-architecture", "dependencies"))
    for (const read of [readDoneBy, readMeant]) read(inline, place, out);
  if (place === "item" && within(context, "testing-strategy")) readTools(inline, products, place, out);
  if (within(context, "system-architecture")) readMarked(inline, place, out);
  let told = -1;
  for (const { from, to } of products) {
    const before = text.slice(Math.max(0, from - 60), from);
    const behind = text.slice(to, to + 40);
    const isBuilt =
      // A cell on a part leaves out what it is of: `Flask application`.
      (place === "row" && bare.test(text.slice(0, from)) && kindOf.test(behind)) ||
      partIn.test(before) ||
      (isA.test(before) && kindOf.test(behind)) ||
      (hasA.test(before) && partOf.test(behind));
    const capital = /^[\p{Lu}.]/u.test(text.slice(from, to));
    if (isBuilt && capital) readBefore(inline, from, place, out);
    // `a React front end, Redis for sessions`: the same sentence goes on to tell what each further one is for.
    const goesOn = told >= 0 && !/[.!?;]\s/.test(text.slice(told, from)) && joined.test(before) && purpose.test(behind);
    if (capital && (isBuilt || goesOn)) told = to;
    if (capital ? isBuilt || goesOn || isOwn(text, from) : isStore(text.slice(from, to)) && isOwn(text, from))
      stateNamed(inline, from, to, place, out);
  }
  if (architectural(context)) for (const span of inline.spans) readLink(inline, span, place, out);
}

/** Verbs after which a product is one that the system stands on. */
const uses =
  /\b(?:uses?|using|utili[sz]es?|leverag(?:es?|ing)|employs?|re-exports?|integrates? with|integrating with|built (?:on top of|with|on|in|using)|(?:sits?|layered|runs) on top of|powered by|driven by|relies on|rely on|depends on|backed by|written in|implemented (?:with|in|using)|based on|compiled (?:with|by)|bundled (?:with|by)|styled with|developed (?:and tested )?(?:in|on|with|using)|(?:stored|persisted|cached|hosted|deployed|managed|kept) (?:in|on|with|via|through)|runs on|running on|orchestrated (?:by|with)|served (?:by|via)|handled by|provided by|supported by|(?:exported|shipped|forwarded|exposed) to|scraped by|(?:visuali[sz]ed|collected|monitored|traced|tracked) (?:by|in|with|via)|logged (?:to|with|via)|dashboards? (?:in|with|via)|(?:sent|delivered) (?:via|through)|support (?:with|via|through)|nutzt|nutzen|verwendet|verwenden|basiert auf|umgesetzt mit|umgesetzt in|entwickelt (?:mit|in)|geschrieben in|implementiert (?:mit|in)|realisiert mit|betrieben mit|utilise|utilisent|utilisant|repose sur|s['’]appuie sur|basée? sur|écrite? en|développée? (?:en|avec)|construite? avec|usa|usan|usando|utiliza|utilizan|utilizando|empleando|emplea|basad[oa] en|construid[oa] (?:con|en|sobre)|escrit[oa] en|desarrollad[oa] (?:con|en)|implementad[oa] (?:con|en)|construíd[oa] (?:com|em)|baseado em|escrit[oa] em|utilizam|desenvolvid[oa] (?:com|em)|implementad[oa] (?:com|em)|utilizza|utilizzano|utilizzando|basat[oa] su|costruit[oa] con|scritt[oa] in|sviluppat[oa] (?:con|in)|realizzat[oa] (?:con|in)|menggunakan|memakai|dibangun (?:dengan|menggunakan)|ditulis (?:dalam|dengan)|sử dụng|dựa trên|(?:xây dựng|phát triển|viết) bằng|używa|wykorzystuje|korzysta z|opart[yae] (?:na|o)|zbudowan[yae] (?:w|na|z)|napisan[yae] w|gebruikt|gebouwd (?:met|op)|gebaseerd op|geschreven in)\s+(?:(?:the |our )?existing |the |an? |our |den |die |das |le |la |el |o |il |framework |de |het )?|(?<![\p{L}])(?:использу(?:ет|ем|ют|ются|ется|я)|с использованием|с помощью|на базе|на основе|(?:написан|построен|реализован|разработан)[аоы]? на)\s+|(?:使用|采用|基于|利用)(?:了)?\s?/giu;

/** `Python 3.12`: many a language has a name that only the version behind it tells from a word. */
const saysVersion = /\p{Lu}[\p{L}+#]*\s\d+(?:\.\d|\+)/u;

const saysLibrary = /library|framework|toolkit|库|框架|ライブラリ|フレームワーク|라이브러리|프레임워크/i;

/** Where a sentence leaves what is used for something else: the reason, the alternative, the condition. */
export const leaves =
  /[.;!?。；]\s|\b(?:because|since|instead|rather|than|unlike|over|vs|not|without|or|if|when|where|which|that|but|while|similar|like|e\.g|such|compatible|migrat\w+|replac\w+|from|was|would|could|may|might|can|until|before|atau|bukan|hoặc|thay vì|zamiast|lub|nie|statt|nicht|oder|weil|sans|pas|ou|sin|no|porque|sem|não|senza|non|вместо|не|или)\b|而不是|而非|替代|或/iu;

/** `**Amazon S3** keeps the slips`: a product that sentences on the architecture set in bold is one of its parts. */
function readMarked(inline: Inline, place: Place, out: Collector): void {
  const { label } = partLabel(inline);
  for (const { kind, from, to } of inline.spans) {
    const words = inline.text.slice(from, to);
    if (kind !== "strong" || !/^\p{Lu}/u.test(words) || words === label?.text) continue;
    const [first] = productsIn(words, false);
    const before = inline.text.slice(Math.max(0, from - 60), from);
    if (first?.from === 0 && first.to === words.length && !denied.test(before) && !unlike.test(before))
      stateDependency({ name: slice(inline, from, to) }, place, {}, out);
  }
}

/** The product right behind the verb, and those that the same statement goes on to name. */
function readUsed(inline: Inline, at: number, verb: number, place: Place, out: Collector): void {
  const from = verb + (adjectives.exec(inline.text.slice(verb, verb + 60))?.[0].length ?? 0);
  if (denied.test(inline.text.slice(Math.max(0, at - 40), at))) return;
  if (likeness.test(inline.text.slice(from, from + 60))) return;
  if (readLibrary(inline, from, place, out)) return readFurther(inline, from, place, out);
  const tail = inline.text.slice(from, from + 160);
  readCalled(inline, from, from + (leaves.exec(tail)?.index ?? tail.length), place, out);
  if (readBracketed(inline, from, place, out) || readNow(inline, from, place, out)) return;
  const sure = productsIn(tail, false)[0];
  const first =
    sure?.from === 0
      ? sure
      : (versioned(tail) ?? (isMadeIn(inline.text, at, from) ? language(tail) : undefined) ?? sure);
  const link = inline.spans.find((span) => span.kind === "link" && span.from === from);
  if (!(first?.from === 0 && /^[\p{Lu}.]/u.test(tail)) && !(link && isName(inline, link))) return;
  const start = link ? link.to - from : first!.to;
  if (goesOnInMark(inline, from, from + start)) return;
  const end = leaves.exec(tail.slice(start));
  const reach = end ? start + end.index : tail.length;
  if (!link && first !== sure) stateNamed(inline, from, from + start, place, out, true);
  for (const one of known(slice(inline, from, from + Math.max(start, reach)), false)) {
    if (/^[\p{Lu}.]/u.test(one.name.text)) stateDependency(one, place, {}, out);
  }
}

/** `` `TypeScript Setup Reader` ``: a mark that goes on with a name of its own behind a product is around that of a part. */
const goesOnInMark = ({ text, spans }: Inline, from: number, to: number): boolean =>
  spans.some(
    (span) =>
      (span.kind === "code" || span.kind === "strong") &&
      span.from <= from &&
      span.to > to &&
      /^\s\p{Lu}/u.test(text.slice(to, span.to)),
  );

/** What a product is called before its name, which takes nothing of its being used: `uses a pre-trained PyTorch model`. */
const adjectives =
  /^(?:(?:pre-?trained|excellent|popular|dedicated|separate|single|shared|local|embedded|managed|hosted|self-hosted|in-memory|lightweight|modern|relational|distributed|centrali[sz]ed|serverless|asynchronous|async|open-source|high-performance|remote|[a-z]+-based)\s){1,2}(?=[\p{L}@])/u;

/** Verbs behind which only a language stands, though its name is a word too: `written in Go`. */
const madeIn =
  /\b(?:written|built|implemented|developed) in\s|(?:geschrieben|entwickelt|implementiert) in\s|écrite? en\s|escrit[oa] en?m?\s/iu;

/** What is made so, right before the verb; another's name in brackets there is of something else. */
const ours =
  /\b(?:is|are|be|back-?end|front-?end|services?|servers?|system|application|app|engine|tool|cli|platform|library|monolith|gateway|worker)\s$/i;

const isMadeIn = (text: string, at: number, from: number): boolean =>
  madeIn.test(text.slice(at, from)) && (at === 0 || ours.test(text.slice(Math.max(0, at - 20), at)));

function language(text: string): { readonly from: number; readonly to: number } | undefined {
  const name = /^(?:Go|Rust|Python|Java|Ruby|PHP|Swift|Dart|Scala|C|C#|Perl)(?=[\s.,;:)]|$)/.exec(text)?.[0];
  return name === undefined ? undefined : { from: 0, to: name.length };
}

/** `using the Nginx variant`: what is done is like what a product does. */
const likeness =
  /^[\p{Lu}][\w.+-]*\s(?:variant|approach|style|algorithm|pattern|syntax|semantics|convention|philosophy|spec)\b/u;

/** `Python 3.12`: a name that is a word too, with a version behind it. */
function versioned(text: string): { readonly from: number; readonly to: number } | undefined {
  const first = productsIn(text, true)[0];
  return first?.from === 0 && /^\sv?\d+(?:\.\d+)*\+?(?![\w%])/.test(text.slice(first.to, first.to + 12))
    ? first
    : undefined;
}

/** Words before the verb by which the sentence does not say that it is so. */
const denied =
  /\b(?:not|never|without|instead of|avoid|than|no longer|consider(?:ed|ing)?|could|would|might|if|alternative(?:ly)?|as an? \w+(?: \w+)?|e\.g\.,?|such as|for example,?|z\. ?B\.|por ejemplo,?|par exemple,?|por exemplo,?|ad esempio,?|например,?|tidak|tanpa|không|nie|bez|niet|zonder|nicht|kein\w*|ne|sin|não|sem|non|senza)\s(?:\w+\s){0,2}$|(?:不|没有|не )$/iu;

/** `is a React application`, `as a Spring Boot service` */
const isA =
  /\b(?:is|are|as|be) (?:an?|the|our|one) (?:[\w-]+ ){0,3}$|\b(?:est une?|es una?|é uma?|è una?) (?:[\p{L}-]+ ){0,3}$/iu;
const bare = /^(?:an? |the |une? |un |uma? |eine? )?$/i;
const kindOf =
  /^(?:-based)?\s(?:[a-z-]+ )?(?:applications?|apps?|services?|servers?|projects?|back-?end|front-?end|api|spa|client|program|microservices?|monolith|cli|library|plugin|module|monorepo)\b/i;

/** `with a React front end, a Flask back end` */
const hasA = /\b(?:with|of|has|have|includes?|comprises|contains|and|:|,) (?:an?|the) $/i;
const partOf =
  /^(?:-based)?\s(?:[a-z-]+ )?(?:front-?end|back-?end|server|client|database|api server|rest api|web app|spa|cache|broker)\b/i;

/** `a Java 21 Spring Boot application`: the language with its version, before what it is built with. */
function readBefore(inline: Inline, from: number, place: Place, out: Collector): void {
  const before = inline.text.slice(Math.max(0, from - 40), from);
  const found = /(?:^|\s)((?:[A-Z][\w.+#]*\s)v?\d+(?:\.[\dx]+)*\+?)\s$/.exec(before);
  if (!found || productsIn(found[1]!, true)[0]?.from !== 0) return;
  const at = from - found[1]!.length - 1;
  stateNamed(inline, at, from - 1, place, out, true);
}

/** `um frontend SPA em React`, `ein Backend in FastAPI`: a part that every system has, and what it is made in. */
const partIn =
  /(?<![\p{L}-])(?:front-?end|back-?end|server|servidor|serveur|spa|aplicación|aplicação|anwendung)\s(?:[\p{L}-]+\s)?(?:em|en|in|con|com|mit|avec)\s$/iu;

const joined = /(?:,|\band|&)\s$/;
const purpose = /^\s(?:for|as)\s/;

/** `each node has local BadgerDB`, `External Redis for caching`: an adjective says that it is a part. */
const own = /(?:^|\s)(?:external|local|embedded|managed|shared|dedicated|hosted|self-hosted|in-memory)\s$/i;
const isOwn = (text: string, from: number): boolean =>
  own.test(text.slice(Math.max(0, from - 14), from)) && !denied.test(text.slice(Math.max(0, from - 50), from));

const architectural = (context: Context): boolean =>
  within(context, "system-architecture", "components", "dependencies", "deployment") ||
  /architect|architekt|arquitect|arquitet|архитектур|架构|アーキテクチャ|아키텍처|\bstack\b/i.test(
    context.path[0] ?? "",
  );

/** The page of one package in a registry. */
const registry =
  /^https?:\/\/(?:www\.)?(?:npmjs\.com\/package|pypi\.org\/project|crates\.io\/crates|rubygems\.org\/gems|packagist\.org\/packages|nuget\.org\/packages|mvnrepository\.com\/artifact|pkg\.go\.dev|pub\.dev\/packages|hex\.pm\/packages)\//i;

/** `[Koa](https://koajs.com)`: a known name that links to its makers' site, or any that links to its package. */
function readLink(inline: Inline, span: Span, place: Place, out: Collector): void {
  if (span.kind !== "link" || !/^https?:\/\//.test(span.href ?? "") || !isName(inline, span)) return;
  const before = inline.text.slice(Math.max(0, span.from - 60), span.from);
  if (unlike.test(before) || denied.test(before)) return;
  stateDependency({ name: slice(inline, span.from, span.to) }, place, {}, out);
}

/** Words by which a linked product is a likeness, a source or a rejected one. */
const unlike =
  /\b(?:like|similar to|inspired by|see|unlike|instead of|rather than|alternatives?|considered|compared (?:to|with)|from|e\.g\.?|such as|or|vs\.?|read|about|documentation|wie|comme|como|come)\s(?:the |an? )?$/i;

const isName = (inline: Inline, { from, to, href }: Span): boolean => {
  const words = inline.text.slice(from, to);
  return isProduct(words) || (registry.test(href ?? "") && /^[@\w][\w@/.-]{1,40}$/.test(words));
};
