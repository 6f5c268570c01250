import type { Place } from "../../../model/element.ts";
import type { Block, Fence, Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { foldTitle } from "../../shapes/column-role.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { sentencesOf } from "../../shapes/sentences.ts";
import { viewTable } from "../../shapes/table-view.ts";
import { type Quantity, quantitiesIn } from "./quantity.ts";
import { stateTarget } from "./state.ts";
import { sureOfTargetTable } from "./table.ts";
import { matches } from "../../../text/matches.ts";

// Limits on what the system takes in or holds: `Max nesting depth: 100 levels`, `Queue capacity: 3000 jobs`.

/** States the limit that an item of a list sets, where a section on limits, protection or performance lists it. */
export function readLimitItem(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!/\d/.test(inline.text) || place === "row" || place === "heading") return;
  if (place === "item" && inline.text.length <= 200 && (limitsRates(context) || throttles(inline, context)))
    return readRate(inline, place, out);
  if (!within(context, ...untold) && readLimitSentences(inline, place, out)) return;
  if (place !== "item" || inline.text.length > 200) return;
  if (!limitsHere(context)) return;
  const { label, rest } = partLabel(inline);
  if (!label || !rest || !limitsLabel(label.text, context)) return;
  const limit = limitAt(rest.text);
  if (limit) stateLimit(limit, label.text, inline, place, out);
}

/** Chapters whose numbers are no limits that hold. */
const untold = ["alternatives", "history", "testing-strategy", "risks", "open-questions"] as const;

/** States the rates and sizes that sentences say to be limits, wherever they stand: `Rate-limited: 10 requests/hour per user.`; whether there were any. */
function readLimitSentences(inline: Inline, place: Place, out: Collector): boolean {
  if (inline.text.length > 2_000 || !speaksOfLimits.test(inline.text)) return false;
  let found = false;
  for (const sentence of sentencesOf(inline)) {
    const { text } = sentence;
    const said = speaksOfLimits.exec(text);
    if (!said || text.length > 400 || isOpen.test(text)) continue;
    const ofSize = said[1] !== undefined;
    const limit = quantitiesIn(text).find(
      ({ dimension, from, to }) =>
        dimension === (ofSize ? "size" : "rate") &&
        from >= said.index &&
        from - said.index - said[0].length < (ofSize ? 30 : 60) &&
        to > said.index,
    );
    if (!limit) continue;
    found = true;
    const words = trimmed(sentence);
    const subject = ofSize ? said[1]! : words.text.slice(0, 60);
    const name = words.text.length <= 120 ? words : trimmed(slice(sentence, said.index, limit.to));
    stateTarget(
      { ...limit, bound: limit.bound ?? "<=" },
      { name: name.text, range: wholeRange(name), words: ofSize ? "size" : "rate limit per", subject },
      place,
      out,
    );
  }
  return found;
}

/** Words before a rate, or the size of what is taken in, by which it is a limit. */
const speaksOfLimits =
  /\brate[- ]?limit(?:ed|s|ing)?\b|\b(max(?:\.|imum)?\s(?:\w{1,20}\s){0,2}(?:(?:file|upload|image|payload|body|request|message|attachment|document)s?\s)size|(?:file|upload|image|payload|body|request|message|attachment|document)\ssize\slimit)\b/i;

/** What is not so yet, or only an example. */
const isOpen =
  /\b(?:no|not|without|planned|future|later|should|could|would|might|e\.g|for example|default|header|alert)\b/i;

/** States the limits that the rows of a table of two columns set: `Max file size | 100 MB`. */
export function readLimitRows(blocks: readonly Block[], context: Context, out: Collector): void {
  if (within(context, ...untold, "data-model", "database-design", "deployment", "error-handling")) return;
  for (const block of blocks) {
    if (block.kind !== "table" || block.header.cells.length !== 2) continue;
    if (sureOfTargetTable(viewTable(block, null), context) > 0) continue;
    for (const { cells } of block.rows) {
      const [lead, told] = [cells[0], cells[1]];
      if (!lead || !told || lead.text.length > 60 || setsBehaviour.test(lead.text)) continue;
      const ofLimit = limitsLabel(lead.text.trim(), context);
      const limit = ofLimit ? limitAt(told.text) : null;
      if (!limit || !(limit.dimension === "size" || headsLimits.test(titleOf(context)))) continue;
      const subject = lead.text.trim();
      const range = wholeRange(trimmed(told));
      stateTarget(limit, { name: `${subject}: ${told.text.trim()}`, range, words: "", subject }, "row", out);
    }
  }
}

/** States the limits that constants of a section on limits or protection set: `MaxOrders = 500`, with a remark or none. */
export function readLimitConstants(blocks: readonly Block[], context: Context, out: Collector): void {
  if (!limitsHere(context) || within(context, "performance")) return;
  for (const block of blocks) if (block.kind === "fence" && block.code.text.length <= 20_000) readConstants(block, out);
}

function readConstants(fence: Fence, out: Collector): void {
  const { code } = fence;
  for (const match of matches(code.text, constant)) {
    const [whole, name, value, remark] = match;
    if (setsBehaviour.test(name!)) continue;
    const limit = (remark ? limitAt(remark) : null) ?? limitAt(value!);
    if (limit && /^\d[\d_]*\s*$/.test(value!) === !/[*]/.test(value!))
      stateLimit(limit, name!, trimmed(slice(code, match.index, match.index + whole.length)), "code", out);
  }
}

const constant =
  /^[ \t]{0,12}(?:(?:pub|public|static|final|private|export|const|val|let|int|long|readonly)[ \t]{1,4}){0,5}((?:Max|MAX_|max)[A-Z]\w{1,50})(?:[ \t]{0,4}:[ \t]{0,4}\w{1,12})?[ \t]{0,40}=[ \t]{0,4}(\d[\d_]{0,14}(?:[ \t]?\*[ \t]?\d{1,6}){0,3})[ \t]{0,4};?(?:[ \t]{0,30}(?:\/\/|#)[ \t]{0,4}([^\n]{1,80}))?[ \t]*$/gm;

/** Whether the section's own heading, or the chapter on performance or security that it stands in, sets limits. */
const limitsHere = (context: Context): boolean =>
  context.subjects.length === 0 && (within(context, "security", "performance") || headsLimits.test(titleOf(context)));

const headsLimits =
  /\b(?:limits?|quotas?|capacity|limites?|capacite|capacidad(?:e)?|limiti|capacita|kapazitat(?:en)?|grenzwerte)\b|лимиты|ограничения ресурсов|限制|配额|容量|制限|上限|キャパシティ|제한|용량/;

const titleOf = (context: Context): string => foldTitle(context.path.at(-1) ?? "").replace(/^[\d.)\s]+/, "");

const limitsRates = (context: Context): boolean =>
  /^(?:rate[- ]?limit(?:s|ing)?|throttling|request limits|ratenbegrenzung|limitation de debit|limites de taxa|ограничение частоты(?: запросов)?|限流|速率限制|レート制限|속도 제한)(?: \w+| (?:and|&|y|e|et|und) \w+(?: \w+)?)?$/.test(
    titleOf(context),
  );

/** `**Throttling:** at most 3 pages/sec`: an item that says by its label that it limits a rate, wherever it stands. */
function throttles(inline: Inline, context: Context): boolean {
  if (within(context, "alternatives", "history", "testing-strategy", "risks", "open-questions")) return false;
  const { label, rest } = partLabel(inline);
  const rate =
    label &&
    rest &&
    /^(?:api |request )?(?:rate[- ]?limit(?:s|ing)?|throttling|drosselung|限流|レート制限)$/i.test(label.text);
  return rate ? quantitiesIn(rest.text).some((one) => one.dimension === "rate" && one.from < 40) : false;
}

/** A label is that of a limit by its first word, or in a section on limits by its last. */
const limitsLabel = (label: string, context: Context): boolean =>
  label.length < 60 &&
  !setsBehaviour.test(label) &&
  (most.test(label) || (headsLimits.test(titleOf(context)) && holds.test(label)));

const most =
  /^(?:max(?:\.|imum|imale?[rsn]?)?\s|m[áa]x(?:\.|imo)?\s|massim[oa]\s|макс(?:\.|имальн\p{L}*)?\s|最大|最多|최대\s?)/iu;
const holds =
  /(?:^|\s)(?:capacity|size|limit|depth|count|quota|memory|connections|kapazität|größe|grenze|capacité|taille|limite|capacidade?|tamaño|tamanho|limiti?|capacità|ёмкость|размер|лимит)$|(?:容量|大小|上限|サイズ|용량|크기)$/iu;

/** What is tried, waited for or kept is how the system behaves, and no limit on what it holds. */
const setsBehaviour =
  /time-?out|retr(?:y|ies)|attempt|back-?off|delay|interval|\bttl\b|age\b|duration|window|length|price|amount|wait|versuch|tentativ|intento|попыт|таймаут|重试|超时|リトライ|재시도/i;

/** The number that a text begins with, with its unit or the noun that it counts. */
function limitAt(text: string): Quantity | null {
  const lead =
    /^[\s`*]{0,4}(?:<=?|≤|up to|~)?\s?(\d{1,3}(?:[,_]\d{3}){1,4}|\d{1,12}(?:\.\d{1,3})?)(\s?[kKM](?![\w]))?\s?(?:([KMGT]i?B|bytes)\b|(%)|([\p{L}]{2,20}))?/u.exec(
      text,
    );
  if (!lead) return null;
  const [whole, digits, times, size, share, noun] = lead;
  if (share || (noun && /^(?:ms|sec|min|hours?|days?|weeks?|seconds?|minutes?|chars?|characters)/i.test(noun)))
    return null;
  if (/^\s?(?:s|h|d)\b|^\s?[-–]\s?\d|^[.:/]\d/.test(text.slice(whole.length))) return null;
  const value = Number(digits!.replace(/[,_]/g, "")) * (times ? (/k/i.test(times) ? 1_000 : 1_000_000) : 1);
  return {
    from: 0,
    to: whole.length,
    bound: "<=",
    value,
    unit: size ?? noun ?? "",
    dimension: size ? "size" : "count",
  };
}

function stateLimit(limit: Quantity, subject: string, line: Mapped, place: Place, out: Collector): void {
  const whole = trimmed(line);
  const name = whole.text.replace(/\s+/g, " ");
  stateTarget(limit, { name, range: wholeRange(whole), words: "", subject }, place, out);
}

/** `Per address (100 requests/minute)` below a heading on the limiting of rates. */
function readRate(inline: Inline, place: Place, out: Collector): void {
  const rate = quantitiesIn(inline.text).find((one) => one.dimension === "rate");
  if (!rate || /\b(?:default|example|e\.g|alert|header)/i.test(inline.text)) return;
  const words = trimmed(inline);
  stateTarget(
    rate,
    { name: words.text, range: wholeRange(words), words: "rate limit per", subject: words.text.slice(0, 60) },
    place,
    out,
  );
}
