import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { normalTitle } from "../../title.ts";
import { actsIn } from "./acts.ts";
import { announcesBlocks } from "./bare-list.ts";
import { doesSomething } from "./introduced.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { supposeUse } from "./supposed-use.ts";
import { endsWithNoun, isBehavioural, isBlock, isPartName, isTypeName } from "./words.ts";
import { matches } from "../../../text/matches.ts";

/** What one hands to another or takes from it: `publishes order events to`, `inserts a row in`. */
const hands =
  /\s(?:(?:then|only|also|asynchronously|synchronously)\s)?(?:(?:publishes|sends|writes|stores|persists|saves|pushes|emits|forwards|submits|posts|inserts|reports|delivers|uploads|streams|enqueues|passes|routes|records|updates|appends)\s(?:[\w'-]+\s){1,5}(?:to|into|in|inside)|(?:reads|fetches|pulls|consumes|receives|loads|gets|retrieves|polls|queries|takes)\s(?:[\w'-]+\s){1,5}from|calls out to|makes (?:HTTP |API |gRPC |REST )?(?:calls|requests) to)\s/giu;

const articles = /^(?:the|a|an|its|our|der|die|das|den|dem|le|la|les|el|los|las|o|os|as|il|lo|gli)\s+/i;

/** Sentences such as "The Order Service calls the Payment Service": they count if both are known from elsewhere. */
export function readProse(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 5_000) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  for (const found of [...actsIn(inline.text), ...matches(plainCode(inline), hands)]) {
    const from =
      nameBefore(inline, found.index) ?? subjectOf(inline, found.index) ?? labelledSubject(inline, found.index, place);
    const to = nameAfter(inline, found.index + found[0].length);
    const range = sourceRange(inline, found.index + 1, found.index + found[0].length - 1);
    supposeUse(from, to, { label: found[0].trim(), range, place }, out);
    if (within(context, "system-architecture", "components", "deployment"))
      stateMarked(inline, found.index, found.index + found[0].length, place, out);
  }
}

/** `**Frontend** calls the **Backend**`: a sentence that sets the names on both sides of what they do in bold tells of two parts. */
function stateMarked(inline: Inline, end: number, start: number, place: Place, out: Collector): void {
  const article = articles.exec(inline.text.slice(start, start + 10))?.[0].length ?? 0;
  const bold = inline.spans.filter(({ kind }) => kind === "strong");
  const from = bold.find((span) => span.to === end);
  const to = bold.find((span) => span.from === start + article);
  const names = [from, to].map((span) => (span ? parseName(inline.text.slice(span.from, span.to)) : null));
  if (!names.every((name) => name !== null && isBlock(name.text) && isPartName(name.text))) return;
  for (const [i, span] of [from!, to!].entries())
    stateNamed(names[i]!, sourceRange(inline, span.from, span.to), place, out);
}

/** What begins an item on something that a building block does with another. */
const doings =
  /^(?:(?:then|only|also|asynchronously|synchronously)\s)?(?:calls|uses|invokes|queries|depends on|relies on|connects to|talks to|communicates with|delegates to|subscribes to|listens to|(?:publishes|sends|forwards|routes|pushes|delivers|writes|stores|persists|reports|emits|submits)(?:\s[\w'-]+){0,4}\s(?:to|into|in)|(?:reads|fetches|pulls|consumes|receives|loads|polls)(?:\s[\w'-]+){0,4}\sfrom)\s/i;

/** What an item on a doing may begin with: the case in which it is done. */
const inCase = /^(?:on|if|when|after|before|once|upon)\s[^.;:,–—\n]{3,60}(?:,|\s[–—-]|\s(?:→|->))\s/i;

/** Words before a name that say which of its kind: `the appropriate channel handler`, `the correct Kafka topic`. */
const whichOf =
  /^(?:(?:the|a|an|its|their|each|every|correct|right|appropriate|corresponding|matching|proper|respective|relevant|own|configured|next|single|central|shared|same)\s)+/i;

/** `- Routes requests to Order Service` below the heading of a building block, which does so. */
export function readDoings(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" || context.depth === 0 || !within(context, "components", "system-architecture")) return;
  const start = inCase.exec(inline.text.slice(0, 120))?.[0].length ?? 0;
  const verb = doings.exec(inline.text.slice(start, start + 120))?.[0];
  if (!verb) return;
  const from = parseName(context.path.at(-1) ?? "");
  const to = partAfter(inline, start + verb.length);
  const range = sourceRange(inline, start, start + verb.length - 1);
  supposeUse(from, to, { label: verb.trim(), range, place }, out);
}

/** The part that words go on with, as it is called or in small letters: `the appropriate channel handler`. */
function partAfter(inline: Inline, start: number) {
  const at = start + (whichOf.exec(inline.text.slice(start, start + 60))?.[0].length ?? 0);
  const called = nameAfter(inline, at);
  if (called) return called;
  const words = /^(?:[a-z][a-z-]*\s){0,2}[a-z][a-z-]*(?=$|[\s.,;:)])/.exec(inline.text.slice(at, at + 60))?.[0];
  return words && words.includes(" ") && endsWithNoun(words.replace(/s$/, "")) ? parseName(words) : null;
}

/**
 * Identifiers of classes that a chapter of components lists in code: "**Handlers**: `OrderHandler`, `RefundHandler`". Outside of
 * lists the words before the colon must say so: "Primary controller: `OrderController`".
 */
export function readIdentifiers(inline: Inline, place: Place, context: Context, out: Collector): void {
  if ((place !== "item" && place !== "prose") || !within(context, "components", "system-architecture")) return;
  if (place === "prose" && !announcesBlocks(normalTitle(/^[^:：\n]{1,60}(?=[:：])/.exec(inline.text)?.[0] ?? "")))
    return;
  for (const span of inline.spans) {
    if (span.kind !== "code") continue;
    const words = inline.text.slice(span.from, span.to);
    if (!isTypeName(words) || !isBehavioural(words)) continue;
    if (!(within(context, "components") && listed(inline, span.from)) && !ofASort(inline, span.from)) continue;
    const name = parseName(words)!;
    out.state({
      kind: "component",
      id: name.id,
      name: name.text,
      range: sourceRange(inline, span.from, span.to),
      place,
      facts: { type: "class" },
    });
  }
}

/** Stands in a bare enumeration after a label: nothing but other names, commas and brackets before it. */
function listed(inline: Inline, at: number): boolean {
  const colon = /^[^:：]{1,60}[:：]\s*/.exec(inline.text)?.[0].length ?? 0;
  if (colon === 0 || colon > at || at - colon > 300) return false;
  const before = inline.text.slice(colon, at).replace(/\([^()]*\)/g, "");
  return before.split(/[\s,;]+/).every((word) => word === "" || word === "and" || isTypeName(word.replace(/<.*$/, "")));
}

/** The text with code as words without signs, so that what is handed may be named in code: "publishes `order.paid` to". */
const plainCode = ({ text, spans }: Inline): string =>
  spans
    .filter(({ kind }) => kind === "code")
    .reduceRight(
      (words, { from, to }) => words.slice(0, from) + words.slice(from, to).replace(/[^\w]/g, "_") + words.slice(to),
      text,
    );

/** `REST controllers (\`OrderController\`, \`TillController\`)`, `**\`till/\`:** Contains \`TillFilter\``: an enumeration of what the words before it say. */
function ofASort(inline: Inline, at: number): boolean {
  const before = inline.text.slice(Math.max(0, at - 300), at);
  const sort =
    /(?:\b(?:controllers|services|handlers|repositories|classes|components|modules|middlewares?|managers|workers|filters)\s(?:here\s)?\((?:e\.g\.,?\s|i\.e\.,?\s|like\s|such as\s)?|^[^:：]{1,60}[:：]\s*(?:contains?|includes?|holds|houses)\s(?:the\s)?)([^()]*)$/i.exec(
      before,
    );
  return sort !== null && sort[1]!.split(/[\s,;]+/).every((word) => word === "" || word === "and" || isTypeName(word));
}

function nameBefore(inline: Inline, end: number) {
  const code = inline.spans.find((span) => (span.kind === "code" || span.kind === "strong") && span.to === end);
  if (code) return parseName(inline.text.slice(code.from, code.to));
  const words = inline.text
    .slice(Math.max(0, end - 80), end)
    .split(/[.,;:()\n]/)
    .at(-1)!;
  const name =
    /(?:^|\s)((?:[\p{Lu}][\p{L}\p{N}-]*\s(?:(?:de|del|da|do|das|dos|du|des|di|dei|de la|de las|de los|della|delle)\s)?)*[\p{Lu}][\p{L}\p{N}-]*(?:\s(?:service|server|database|cache|queue|gateway|layer|module|handler|controller|client|api))?)$/u.exec(
      words,
    )?.[1];
  return name && !pronouns.test(name) ? parseName(name.replace(articles, "")) : null;
}

/** Words that stand for a name. */
const pronouns = /^(?:It|This|That|They|These|Those|We|You)$/;

/** What leads from a name to what is told of it: `…, which calls`. */
const relative = /,\s?(?:which|who|qui|che|welche[rs]?|котор(?:ый|ая|ое))(?: then)?$/u;

/** `…, which checks slips and calls`: a later verb of what is told so. */
const relativeFurther = /,\s?(?:which|who)\s([^,;:.!?\n]{3,100})\sand(?:\sthen)?$/u;

/** What stands for the subject of the sentence before: `It calls …`. */
const pronoun = /(?<=[.!?])\s(?:It|This (?:service|component|module))$/u;

/** The name that the sentence before `end` begins with. */
function subjectBefore(inline: Inline, end: number) {
  const before = inline.text.slice(Math.max(0, end - 300), end - 1);
  const start = before.search(/[^.!?\n]*$/);
  if (start === 0 && end > 300) return null;
  return nameAfter(inline, end - 1 - before.length + start + /^\s*/.exec(before.slice(start))![0].length);
}

/** `The Till checks the slip, counts and calls …`: the verb is one of several of a sentence. */
const oneOfSeveral = /(?:,|\sand|,\sand)(?:\sthen)?$/;

const lastSentence = /(?<=[.!?:]\s|\n)[^.!?:\n]*$/;
const lastOrOnlySentence = /(?<=^|[.!?:]\s|\n)[^.!?:\n]*$/;

/** What gives a later verb of a sentence another subject. */
const otherSubject = /\b(?:which|that|who|when|if|while|where|whose|so|because|after|before|once|until|but|or)\b/i;

/** Whoever does what stands at `end` where its name is not right before the verb. */
function subjectOf(inline: Inline, end: number) {
  const before = inline.text.slice(Math.max(0, end - 240), end);
  const led = relative.exec(before);
  if (led) return nameBefore(inline, end - led[0].length);
  const further = relativeFurther.exec(before);
  if (further && !otherSubject.test(further[1]!)) return nameBefore(inline, end - further[0].length);
  const stands = pronoun.exec(before);
  if (stands) return subjectBefore(inline, end - stands[0].length);
  if (!oneOfSeveral.test(before)) return null;
  // A sentence that begins further back is cut in the middle of its words.
  const sentence = before.search(end > before.length ? lastSentence : lastOrOnlySentence);
  if (sentence < 0) return null;
  const start = end - before.length + sentence;
  const name = nameAfter(inline, start);
  if (!name) return null;
  const behind = start + inline.text.slice(start, end).indexOf(name.text) + name.text.length;
  const between = inline.text.slice(behind, end);
  return doesSomething(between) && !otherSubject.test(between) ? name : null;
}

/** `**Till** — counts the money, calls Ledger`: the bold name that an item begins with is whoever does what its first sentence says. */
function labelledSubject(inline: Inline, end: number, place: Place) {
  if (place !== "item") return null;
  const { label, labelStyle, separator, rest } = partLabel(inline);
  if (!label || labelStyle !== "strong" || separator === "" || !rest) return null;
  const between = inline.text.slice(inline.text.length - rest.text.length, end);
  return /^(?:[^.;:!?\n]{0,160},)?$/.test(between) && !otherSubject.test(between) ? parseName(label.text) : null;
}

function nameAfter(inline: Inline, start: number) {
  const article = articles.exec(inline.text.slice(start, start + 10))?.[0].length ?? 0;
  const at = start + article;
  const code = inline.spans.find((span) => (span.kind === "code" || span.kind === "strong") && span.from === at);
  if (code) return parseName(inline.text.slice(code.from, code.to));
  const name =
    /^(?:[\p{Lu}][\p{L}\p{N}-]*)(?:\s(?:(?:de|del|da|do|das|dos|du|des|di|dei|de la|de las|de los|della|delle)\s)?[\p{Lu}][\p{L}\p{N}-]*){0,4}(?:\s(?:service|server|database|cache|queue|gateway|layer|module|handler|controller|client|api)\b)?/u.exec(
      inline.text.slice(at, at + 80),
    )?.[0];
  return name ? parseName(name) : null;
}
