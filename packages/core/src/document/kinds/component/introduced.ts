import type { Place } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isProduct } from "../dependency/products.ts";
import { productsIn } from "../dependency/products-in.ts";
import { parseName } from "./name.ts";
import { endsWithNoun, isBehavioural, isBlock, isTypeName } from "./words.ts";
import { matches } from "../../../text/matches.ts";

/** Words behind a name in code that say what it is: `` the `OrderVault` contract ``. */
const isCalled =
  /^\s(?:(?:smart\s)?contract|component|module|(?:micro)?service|subsystem|daemon|controller|worker|crate|class)(?![\p{L}-])/u;

/** `` a new `OrderWriter` trait `` */
const isNew = /\b(?:new|dedicated)\s$/i;
/** `introducing a \`TillGuard\``: a sentence that says that the part comes. */
const comes =
  /\b(?:introduc(?:e|es|ing)|einführ(?:en|ung eines)|introduire|introducir|introduzir)\s(?:an?|the|eine[nms]?|une?|uma?)\s(?:(?:new|separate|dedicated)\s)?$/i;
const isAbstraction = /^\s(?:trait|interface|abstraction|protocol|struct|type)(?![\p{L}-])/u;

/** Words before names in code that say where something is done: `` the checks live in `OrderManager` ``. */
const livesIn =
  /\b(?:lives?|resides?|sits?|is (?:implemented|located|housed|handled|done)|are (?:implemented|located|housed|handled|done)|happens|takes place)\s(?:(?:primarily|mainly|mostly|entirely|only)\s)?(?:in|inside|by|within)\s(?:the\s)?$/i;

/** A name of two words or more as whoever deploys things gives it. */
const isCoded = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+$/;

/** `` the worker (`loan-worker`) ``: what may be deployed, and its name in brackets. */
const unitBefore =
  /(?<![\p{L}])(?:lambdas?|(?:lambda|cloud|azure|edge|serverless)[ -]functions?|workers?|daemon|micro-?service|lambda関数|ワーカー|サービス|バッチ|服务|微服务|守护进程|워커|서비스)\s?[(（]$/iu;

/** What joins the names of an enumeration. */
const joint = /^\s*(?:,|and|&|,\s*and)\s*$/;

/** Verbs by which the name before them does something of its own accord. */
const does =
  /^\s(?:(?:also|then|only|now|automatically|itself)\s)?(?:accepts|acts as|aggregates|applies|builds|caches|calls|checks|coordinates|collects|consumes|computes|converts|creates|declares|decides|delegates|detects|dispatches|emits|enforces|evaluates|executes|exposes|fetches|forwards|generates|handles|holds|implements|invokes|is responsible for|listens|loads|maintains|manages|monitors|orchestrates|owns|parses|performs|persists|polls|processes|produces|provides|publishes|queries|reads|receives|registers|renders|resolves|routes|runs|schedules|sends|serves|starts|stores|subscribes|translates|triggers|validates|verifies|watches|wraps|writes)(?![\p{L}-])/u;

/** Whether the words behind a name say that it does something. */
export const doesSomething = (behind: string): boolean => does.test(behind);

/** `Shop::Counter` */
const isMember = /^(?!AWS::|Fn::|std::)\p{Lu}\w{0,40}(?:::\p{Lu}\w{0,40}){1,3}$/u;

/** `stockService`: one that there is one of, by the name that code gives it. */
const isInstance =
  /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)*(?:Service|Manager|Controller|Worker|Engine|Gateway|Repository|Scheduler|Orchestrator)$/;

/** `A dedicated `: what begins a sentence whose subject comes. */
const opensWithNew = /(?:^|[.!?:]\s{1,3}|\n\s*)(?:an?|the|one)\s(?:new|dedicated|separate|single|central)\s$/i;

/** What closes the sentence before: a name behind it, or behind an article, is the subject of its own. */
const opens = /(?:^|[.!?:]\s{1,3}|\n\s*)(?:the\s|each\s|a\s|an\s)?$/i;

/** Building blocks that a sentence introduces by their names in code. */
export function readIntroduced(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 5_000) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history", "data-model", "error-handling"))
    return;
  const codes = inline.spans.filter(({ kind, from, to }) => kind === "code" && to - from <= 60);
  let last: Span | null = null;
  for (const span of codes) {
    const words = inline.text.slice(span.from, span.to);
    const before = inline.text.slice(Math.max(0, span.from - 60), span.from);
    const behind = inline.text.slice(span.to, span.to + 40);
    const goesOn: boolean = last !== null && joint.test(inline.text.slice(last.to, span.from));
    const placed: boolean = isTypeName(words) && (goesOn || livesIn.test(before));
    last = placed ? span : null;
    if (placed || isTold(words, before, behind)) state(inline, span.from, span.to, place, out);
  }
  const built = within(context, "system-architecture", "components");
  for (const { kind, from, to } of inline.spans)
    if (kind === "strong" && to - from <= 60)
      if (isToldInBold(inline.text, from, to) || (built && isSubjectInBold(inline.text, from, to)))
        state(inline, from, to, place, out);
  for (const { index, 0: words, 1: name } of matches(inline.text, introduces)) {
    const from = index + words.length - name!.length;
    if (endsWithNoun(name!)) state(inline, from, from + name!.length, place, out);
  }
  readBracketed(inline, place, out);
}

/** `introduces a standalone Till Controller that`: what comes, by its name in capitals. */
const introduces =
  /\bintroduc(?:e|es|ing)\s(?:an?|the)\s(?:(?:new|standalone|separate|dedicated|central|centralized|unified)\s){0,2}((?:\p{Lu}[\p{L}\p{N}-]*\s){1,3}\p{Lu}[\p{L}\p{N}-]*)(?=\s(?:that|which|to|for)\s|[,.])/gu;

/** `a separate **Provisioner** controller`: a name in bold amid a sentence, with what it is behind it. */
const isToldInBold = (text: string, from: number, to: number): boolean =>
  /^\p{Lu}[\p{L}\p{N}]{3,}$/u.test(text.slice(from, to)) &&
  isCalled.test(text.slice(to, to + 40)) &&
  /\b(?:the|an?|our|its|own|separate|dedicated|single|central)\s$/i.test(text.slice(Math.max(0, from - 20), from));

/** `**Amazon S3** stores the slips`: a part or product in bold that a sentence on the architecture begins with, which says what it does. */
const isSubjectInBold = (text: string, from: number, to: number): boolean => {
  const name = text.slice(from, to);
  const isName = /^\p{Lu}[\p{L}\p{N}.-]*(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.-]*){0,4}$/u.test(name);
  return (
    isName &&
    (endsWithNoun(name) ||
      productsIn(name, false).some((product) => product.from === 0 && product.to === name.length)) &&
    opensSentence.test(text.slice(Math.max(0, from - 60), from)) &&
    does.test(text.slice(to, to + 40))
  );
};

/** What nothing does but a part: `` `till-core` owns the rules ``. */
const owns = /^\s(?:owns|is responsible for|is the owner of)\s/;
const opensClause = /(?:^|[.!?:;]\s{1,3}|\n\s*)(?:the\s|and\s)?$/i;

/** Right behind the end of a sentence, or behind what labels the paragraph. */
const opensSentence = /(?:^|[.!?]\s{1,3}|\n\s*|\s[–—]\s)(?:the\s|an?\s)?$/i;

/** Whether the words around a name say what it is, or that it does something. */
const isTold = (words: string, before: string, behind: string): boolean =>
  (isCoded.test(words) && unitBefore.test(before) && /^\s?[)）]/.test(behind)) ||
  (/^\p{Lu}[\p{L}\p{N}]{3,}$/u.test(words) && isCalled.test(behind)) ||
  (isCoded.test(words) && !isProduct(words) && opensClause.test(before) && owns.test(behind)) ||
  (isMember.test(words) && endsWithNoun(words) && opens.test(before) && does.test(behind)) ||
  (isInstance.test(words) && (opens.test(before) || opensWithNew.test(before)) && does.test(behind)) ||
  (isTypeName(words) &&
    isBehavioural(words) &&
    ((isNew.test(before) && isAbstraction.test(behind)) ||
      comes.test(before) ||
      (opens.test(before) && does.test(behind))));

/** `the ordering layer (OrderKeeper, OrderQueue)`: the parts that a part consists of. */
const parts =
  /\b(?:layer|subsystem|module|component)\s\(([A-Z][A-Za-z0-9]{2,40}(?:(?:,\s|\sand\s)[A-Z][A-Za-z0-9]{2,40}){1,5})\)/g;

function readBracketed(inline: Inline, place: Place, out: Collector): void {
  for (const found of matches(inline.text, parts)) {
    const list = found[1]!;
    const at = found.index + found[0].length - 1 - list.length;
    const names = matches(list, /[A-Z][A-Za-z0-9]+/g);
    if (!names.every(([name]) => isTypeName(name))) continue;
    for (const name of names) state(inline, at + name.index, at + name.index + name[0].length, place, out);
  }
}

function state(inline: Inline, from: number, to: number, place: Place, out: Collector): void {
  const words = inline.text.slice(from, to);
  const name = parseName(words);
  if (!name || !isBlock(name.text)) return;
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range: sourceRange(inline, from, to),
    place,
    facts: isTypeName(words) ? { type: "class" } : {},
  });
}
