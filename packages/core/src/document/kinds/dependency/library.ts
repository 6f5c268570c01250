import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { known } from "./items.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import type { Range } from "../../../text/range.ts";
import { stateDependency } from "./state.ts";
import { matches } from "../../../text/matches.ts";

// Dependencies whose names nobody needs to know, because the sentence says what they are.

/** Words behind a name that make it one of a third party: `using **orders-kit** library`. */
const isLibrary =
  /^\s(?:[a-z]+\s)?(?:library|crate|framework|gem|npm package|package|SDK|ORM|toolkit|Bibliothek|bibliothèque|biblioteca|libreria|библиотек\p{Ll}+|фреймворк\p{Ll}*)(?![\p{L}-])|^\s?(?:测试)?(?:库|框架|类库|组件库|中间件|ライブラリ|フレームワーク|라이브러리|프레임워크)/u;

/** The same in brackets: `` Use `ordero` (a small queueing library) ``. */
const isLibraryInBrackets =
  /^\s[(（][^()（）\n]{0,80}\b(?:library|crate|framework|gem|package|SDK|ORM|toolkit|middleware)(?=[)）,;])/i;

/** `the Ordero framework`, `Go + Ordero 框架`: of the names behind a verb of use, the one that the word behind it calls a library. */
const called =
  /(?<![\p{Script=Latin}\p{N}.-])(\p{Lu}[A-Za-z0-9.+-]{1,30}(?:\s\p{Lu}[A-Za-z0-9.+-]{1,30}){0,3})(?:\s(?:library|crate|framework|toolkit|ORM|SDK)(?![\p{L}-])|\s?(?:框架|类库|组件库|中间件|库|フレームワーク|ライブラリ|프레임워크|라이브러리))|(?<![\p{Script=Latin}\p{N}.-])([a-z][a-z0-9.-]{2,30})\s?(?:框架|类库|库|フレームワーク|ライブラリ|프레임워크|라이브러리)/gu;

/** States what a stretch of a sentence on what is used calls a library or framework. */
export function readCalled(inline: Inline, from: number, to: number, place: Place, out: Collector): void {
  for (const found of matches(inline.text.slice(from, to), called)) {
    const at = from + found.index;
    const words = found[1] ?? found[2]!;
    const bare = words.replace(/[.+-]+$/, "");
    // The word for it may belong to the name: `the Parcel PHP SDK`, `Eloquent ORM`.
    const whole = /^.{1,80}? (?:SDK|ORM)$/.test(found[0]) && (words.includes(" ") || isProduct(found[0]));
    const name = whole ? found[0] : bare;
    if (!generic.test(bare)) stateDependency({ name: slice(inline, at, at + name.length) }, place, {}, out);
  }
}

/** Before the word for a library: what sort it is. */
const generic =
  /^(?:web|test|mock|ui|api|http|orm|The|A|An|This|Web|Test(?:ing)?|UI|CSS|HTTP|JSON|API|Our|Its|Any|Each|Open|MVC|REST|RPC|CLI)$/;

/** An action of a pipeline by its owner and name: `orders/setup-till-action@v2`. */
const isAction = /^[\w-]+\/(?:[\w.-]*[-_])?actions?(?:[-_][\w.-]*)?(?:@[\w.]+)?$|^actions\/[\w-]+(?:@[\w.]+)?$/;

/** A module of Go by its address: `gopkg.in/orders.v3`. */
const isGoModule =
  /^(?:github\.com|gitlab\.com|bitbucket\.org|gopkg\.in|(?:\w+\.)?golang\.org|modernc\.org|go\.[\w-]+\.\w+|gorm\.io|(?:sigs\.)?k8s\.io)\/[\w./-]+$/;

/** `@orders/kit`: a package by the scope that it is published under. */
const isScoped = /^@[a-z0-9][\w.-]{0,60}\/[a-z0-9][\w.-]{0,60}$/;

/** A name as registries know it. */
const packageName = /^@?[A-Za-z][\w@/.-]{1,40}$/;

/** The name right behind a verb of use, if it is marked and its sentence calls it a library, or if it is a known product in code. */
export function readLibrary(inline: Inline, from: number, place: Place, out: Collector): boolean {
  const span = inline.spans.find(
    ({ kind, from: start }) => (kind === "strong" || kind === "code" || kind === "link") && start === from,
  );
  if (!span || !packageName.test(inline.text.slice(span.from, span.to))) return false;
  const product = productsIn(inline.text.slice(span.from, span.to), true)[0];
  const isKnown = product?.from === 0 && product.to === span.to - span.from;
  const words = inline.text.slice(span.from, span.to);
  const isPackage = span.kind === "code" && (isAction.test(words) || isGoModule.test(words) || isScoped.test(words));
  const behind = inline.text.slice(span.to, span.to + 120);
  if (!isKnown && !isPackage && !isLibrary.test(behind.slice(0, 40)) && !isLibraryInBrackets.test(behind)) return false;
  stateDependency({ name: slice(inline, span.from, span.to) }, place, {}, out);
  return true;
}

/** What joins the marked names of a list, perhaps behind what a bracket says of the first. */
const joint =
  /^(?:\s?[(（][^()（）]{1,60}[)）])?\s?(?:[,、，/+&]|(?:,\s)?(?:and|with|plus|und|mit|et|avec|y|e|con|com|и|和|与|と))\s?$/u;

/** `uses **Till Kit** with **receiptly**`: the known products that follow the one behind the verb, marked like it. */
export function readFurther(inline: Inline, from: number, place: Place, out: Collector): void {
  const first = inline.spans.find(({ kind, from: start }) => (kind === "strong" || kind === "code") && start === from);
  let end = first?.to ?? inline.text.length;
  for (const { kind, from: start, to } of inline.spans) {
    if (kind !== first?.kind || start <= end) continue;
    const name = slice(inline, start, to);
    if (!joint.test(inline.text.slice(end, start)) || !isProduct(name.text)) return;
    stateDependency({ name }, place, {}, out);
    end = to;
  }
}

/** `uses persistent indexes (RocksDB, LevelDB)`: what is used, and in brackets which. */
const bracketed = /^(?!.{0,60}\b(?:like|such|e\.g)\b)(?:[\p{L}-]{2,20}\s){1,3}\(([^()]{2,60})\)/u;
const listed = /[^\s,/+](?:[^,/+]*[^\s,/+])?/g;

/** Names in brackets behind what is used, one of which is known; whether there were any. */
export function readBracketed(inline: Inline, from: number, place: Place, out: Collector): boolean {
  const list = bracketed.exec(inline.text.slice(from, from + 160));
  if (!list) return false;
  const at = from + list[0].length - list[1]!.length - 1;
  const names = [...list[1]!.matchAll(listed)];
  const known = names.filter(([name]) => isWhole(name));
  if (known.length === 0 || !names.every(([name]) => /^\p{Lu}[\w.-]+(?:\s\p{Lu}[\w.-]+)?$/u.test(name))) return false;
  for (const name of names)
    stateDependency({ name: slice(inline, at + name.index, at + name.index + name[0].length) }, place, {}, out);
  return true;
}

const isWhole = (name: string): boolean =>
  productsIn(name, false).some(({ from, to }) => from === 0 && to === name.length);

/** `relies on tools for speech (currently Ordero)`: of what is used, in brackets the one that it is now. */
const nowIn =
  /^[^().;:]{3,80}\((?:currently|at present|presently|for now|today|derzeit|aktuell|actuellement|actualmente|atualmente|attualmente)\s(?:the\s)?/iu;

/** States the known product that a bracket behind what is used says it to be now; whether there was one. */
export function readNow(inline: Inline, from: number, place: Place, out: Collector): boolean {
  const lead = nowIn.exec(inline.text.slice(from, from + 140))?.[0].length;
  if (lead === undefined) return false;
  const product = productsIn(inline.text.slice(from + lead, from + lead + 60), true)[0];
  if (product?.from !== 0) return false;
  stateDependency({ name: slice(inline, from + lead, from + lead + product.to) }, place, {}, out);
  return true;
}

const integrates = /\bintegrat(?:es?|ing|ed) (?:directly )?with (?:the |an? |external )?/gi;
const outside = /^(?:[\p{Lu}][\p{L}\p{N}-]*\s){0,3}(?:[\p{Lu}][\p{L}\p{N}]*-)?(?:API|SDK)(?![\p{L}\p{N}-])/u;

/** `integrates with Parcel-API`: what a system integrates with is not its own. */
export function readIntegrations(inline: Inline, place: Place, out: Collector): void {
  for (const found of matches(inline.text.slice(0, 2_000), integrates)) {
    const from = found.index + found[0].length;
    const name = outside.exec(inline.text.slice(from, from + 60))?.[0];
    if (name && name.length > 4) stateDependency({ name: slice(inline, from, from + name.length) }, place, {}, out);
  }
}

/** What says of the name behind it that it is a third party's: `uses the library Ordero`, `使用测试工具 Ordero Sleuth`. */
const kindBefore =
  /\b(?:using|uses?|via|with) (?:the |an? )(?:[a-z-]+ ){0,5}(?:tool|library|framework|crate|package|gem|SDK|service provider) \(?|(?:使用|采用|利用|借助|基于)[^，。；,.;\n]{0,16}?(?:工具|框架|组件库|类库|库|平台|引擎|中间件)\s?/gu;
const properName = /^(?:[\p{Lu}][A-Za-z0-9.+-]*)(?:\s[\p{Lu}][A-Za-z0-9.+-]*){0,2}/u;

/** Names behind the word for what they are. */
export function readNamedKind(inline: Inline, place: Place, out: Collector): void {
  for (const found of matches(inline.text.slice(0, 2_000), kindBefore)) {
    const from = found.index + found[0].length;
    const name = properName.exec(inline.text.slice(from, from + 60))?.[0].replace(/[.+-]+$/, "");
    if (name && name.length > 1) stateDependency({ name: slice(inline, from, from + name.length) }, place, {}, out);
  }
}

/** What stands between two products of which the first is reached by the second: `SQLite via SQLAlchemy`. */
const reachedBy = /^\s(?:via|with|through|using|behind|über|mit|vía|con|com|avec|через|с)\s(?:the\s)?$/u;

/** A sentence that opens with a product and goes on to tell by which other one it is had. */
export function readReached(inline: Inline, products: readonly Range[], place: Place, out: Collector): void {
  for (const [i, { from, to }] of products.entries()) {
    const next = products[i + 1];
    if (!next || !opensSentence.test(inline.text.slice(0, from)) || !/^\p{Lu}/u.test(inline.text.slice(from))) continue;
    if (!reachedBy.test(inline.text.slice(to, next.from)) || !/^\s*(?:[.,;(]|$)/.test(inline.text.slice(next.to)))
      continue;
    for (const one of known(slice(inline, from, next.to), false)) stateDependency(one, place, {}, out);
  }
}

/** Verbs of use that stand behind what is used, in languages that put them there. */
const usedBehind =
  /^\s?(?:を(?:使用|利用|採用|用い)|(?:을|를)\s?(?:사용|이용|활용)|\s?(?:ile\s[^.\n]{0,40})?(?:kullan|inşa edil|geliştiril))/u;

/** `Kafka is used for events`: the passive of use, right behind what is used. */
const isUsed =
  /^\s(?:is|are|will be) (?:(?:also |mainly |primarily )?used (?:for|to|as|by|in)|(?:loaded|included|imported|embedded|pulled in) (?:from|via|through|over))\b|^\s(?:wird|werden) (?:über|von|per|vom)\s[^.\n]{1,40}\s(?:geladen|eingebunden)\b|^\s(?:подключается|загружается) (?:с|из|через|по)\s|^\sse carga (?:desde|por)\b|^\sest chargée? (?:depuis|via|par)\b|^\s(?:wird|werden) (?:für|als|zum|zur)\s[^.\n]{1,40}\s(?:verwendet|genutzt|eingesetzt)\b|^\sest utilisée? (?:pour|comme)\b|^\sse (?:usa|utiliza) (?:para|como)\b|^\sé (?:usado|utilizado) (?:para|como)\b|^\sviene (?:usato|utilizzato) (?:per|come)\b|^\sиспользуется (?:для|как)\s|^\s?(?:被?用于|用来)/iu;
/** A sentence opens with what is used, or with the purpose, so that no condition or negation stands before it. */
const opensSentence =
  /(?:^|[.!。:：]\s*|\n\s*)(?:(?:to|for|um|für|pour|para|per)\s[^,.:\n]{3,80},\s)?(?:the\s|apache\s)?$/iu;

/** `Redisを使用`, `Redis kullanılacak`: known products with the verb behind them. */
export function readUsedBehind(inline: Inline, products: readonly Range[], place: Place, out: Collector): void {
  const { text } = inline;
  for (const { from, to } of products) {
    const version = /^\s(?:≥\s?)?[vr]?\d+(?:\.[\dx]+)*\+?/.exec(text.slice(to, to + 16))?.[0].length ?? 0;
    const behind = text.slice(to + version, to + version + 80);
    const passive =
      isUsed.test(behind) &&
      opensSentence.test(text.slice(Math.max(0, from - 120), from)) &&
      /^\p{Lu}/u.test(text.slice(from));
    if (!passive && !usedBehind.test(behind.slice(0, 24))) continue;
    for (const one of known(slice(inline, from, to + version), false)) stateDependency(one, place, {}, out);
  }
}
