import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { constantsIn } from "./constants.ts";
import { heldKeys } from "./held-keys.ts";
import { variablesInFences, variablesInLists } from "./listed.ts";
import { isKey as isKeyName, name } from "./names.ts";
import { speaksOfOthers, stateSetting } from "./state.ts";
import { readVariables, tellsVariables } from "./table.ts";
import { codedValueBehind, defaultTold, valueBeside } from "./value-beside.ts";

/** Settings by the names they are read under: in tables of variables, and in sentences that say that names in code are such. */
export const settings: KindReader = {
  kinds: ["setting"],
  table: {
    sure: (view) => {
      if (heldKeys(view).length > 0) return 0.95;
      return tellsVariables(view) ? 0.6 : constantsIn(view).length > 0 ? 0.5 : 0;
    },
    read: readVariables,
  },
  beside: readVariables,
  prose: readProse,
  body(body, context, out) {
    if (within(context, "alternatives", "history")) return;
    for (const { words, place } of variablesInFences(body.blocks, context.path.at(-1) ?? ""))
      stateSetting(words, place, null, out);
    if (!speaksOfOthers(context))
      for (const { words, place } of variablesInLists(body, context.path.at(-1) ?? ""))
        stateSetting(words, place, null, out);
  },
};

/** Words of a sentence by which the names in it are settings. */
const saysSettings =
  /\b(?:env(?:ironment)?(?:[ -]variables?)?|variables?|settings?|config(?:uration|ured)?(?:[ -]?maps?)?|secrets?|flags?|options?)\b/i;

function readProse(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (speaksOfOthers(context) || place === "heading" || inline.text.length > 2_000) return;
  if (/\d|true|false|default|without|falls? back|otherwise|unset|not set/i.test(inline.text) || inline.spans.length > 1)
    readValues(inline, place, out);
  if (place !== "prose" && place !== "item") return;
  if (!within(context, "testing-strategy")) readAssigned(inline, place, out);
  if (!saysSettings.test(inline.text) && !(within(context, "deployment") && isRowOfNames(inline))) return;
  for (const { index, 0: sentence } of matches(inline.text, /(?:[^.!?;]|[.!?;](?!\s|$))+/g)) {
    if (notNow.test(sentence)) continue;
    const end = index + sentence.length;
    for (const { kind, from, to } of inline.spans)
      if (kind === "code" && from >= index && to <= end && to - from < 80 && name.test(inline.text.slice(from, to)))
        stateSetting(slice(inline, from, to), place, null, out);
  }
}

/** Three names in code and in capitals or more that follow one another: where a chapter tells how a system is run, these are its variables. */
function isRowOfNames({ text, spans }: Inline): boolean {
  const names = spans.filter(({ kind, from, to }) => kind === "code" && name.test(text.slice(from, to)));
  return names.some((_, i) =>
    [1, 2].every((n) => names[i + n] && joins.test(text.slice(names[i + n - 1]!.to, names[i + n]!.from))),
  );
}

const joins = /^\s*(?:,|and|or|,\s*(?:and|or))\s*$/;

/** Settings whose values stand right beside their names: `4 seconds (`SHOP_TIMEOUT`)`. */
function readValues(inline: Inline, place: Place, out: Collector): void {
  for (const { kind, from, to } of inline.spans) {
    const words = kind === "code" && to - from < 80 ? inline.text.slice(from, to) : "";
    const isKey = isKeyName(words);
    if (!(name.test(words) || isKey) || notNow.test(sentenceAround(inline.text, from))) continue;
    if (onCondition.test(inline.text.slice(Math.max(0, from - 60), from))) continue;
    const plain =
      valueBeside(inline, words, from, to) ??
      (isKey ? codedValueBehind(inline, words, from, to) : valueTold(inline, words, to));
    if (plain !== null) stateSetting(slice(inline, from, to), place, plain, out);
  }
}

/** Settings that a run of code gives a value: `SHOP_SYNC=true`. */
function readAssigned(inline: Inline, place: Place, out: Collector): void {
  for (const { kind, from, to } of inline.spans) {
    const words =
      kind === "code" && to - from < 120
        ? /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)=\S*$/.exec(inline.text.slice(from, to))
        : null;
    if (words && !notNow.test(sentenceAround(inline.text, from)))
      stateSetting(slice(inline, from, from + words[1]!.length), place, null, out);
  }
}

/** What the sentence goes on to tell of a setting, up to the next one. */
function valueTold(inline: Inline, one: string, to: number): string | null {
  const { text, spans } = inline;
  const next = spans.find(
    (span) => span.kind === "code" && span.from > to && name.test(text.slice(span.from, span.to)),
  );
  const end = text.slice(to).search(/\.\s|\n/);
  return defaultTold(inline, one, to, Math.min(next?.from ?? text.length, end < 0 ? text.length : to + end));
}

const sentenceAround = (text: string, at: number): string => {
  const start = Math.max(text.lastIndexOf(". ", at) + 1, 0);
  const end = text.indexOf(". ", at);
  return text.slice(start, end < 0 ? text.length : end);
};

/** `only if SHOP_CHECKS is true`: what would have to be so. */
const onCondition =
  /\b(?:if|when|whenever|unless|while|where|once|until|as long as|provided(?: that)?|whether)\s(?:the\s)?(?:(?:environment\s)?variable\s|setting\s|flag\s|switch\s|option\s)?$/i;

/** What is to come, or has been. */
const notNow =
  /\b(?:planned|future|later|to come|not yet|todo|will|would|could|might|may|deprecated|removed|no longer|formerly|was|were|used to|renamed|instead of|e\.g|for example|such as)\b/i;
