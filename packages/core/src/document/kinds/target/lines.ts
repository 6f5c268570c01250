import type { Place } from "../../../model/element.ts";
import type { Block, Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { sentencesOf } from "../../shapes/sentences.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { namesMetric } from "./metric.ts";
import { promises } from "./place.ts";
import {
  aimsAt,
  isMetric,
  isOther,
  isPromised,
  isResult,
  limits,
  ofTheTime,
  performing,
  type Surety,
} from "./promised.ts";
import { type Quantity, quantitiesIn } from "./quantity.ts";
import { stateTarget } from "./state.ts";

/** Targets in running text and list items, one line at a time; whether there were any. */
export function readTargetProse(inline: Inline, place: Place, context: Context, out: Collector): boolean {
  if (place === "row" || !/\d/.test(inline.text)) return false;
  let found = false;
  const lines = linesOf(inline);
  const asked = lines.length > 1 && asksObjectives.test(lines[0]!.text);
  for (const line of lines) {
    if (!/\d/.test(line.text)) continue;
    const label = partLabel(line).label?.text ?? "";
    if (asked && ofTheTime.test(line.text)) found = readLine(line, "", place, context, out, "asked") || found;
    else
      for (const sentence of label === "" ? sentencesOf(line) : [line])
        if (mayPromise(sentence.text, label, context)) found = readLine(sentence, label, place, context, out) || found;
  }
  return found;
}

/** A questionnaire asks for the objectives; what stands below the question are they. */
const asksObjectives = /\b(?:SLOs?|service level objectives?)\b.{0,80}[?？:：]\W{0,3}$/i;

/** What every promise in prose has, so that the numbers of most lines need not be looked for: a place, a percentile or a label. */
const mayPromise = (text: string, label: string, context: Context): boolean =>
  promises(context) || /p\d\d|percentile/i.test(text) || isMetric(label) || aimsAt(text, context);

/** Targets in a list whose caption promises them: `**Benchmark targets:**`. */
export function readCaptionedTargets(blocks: readonly Block[], context: Context, out: Collector): void {
  if (promises(context)) return;
  for (const [i, block] of blocks.entries()) {
    const above = blocks[i - 1];
    if (block.kind !== "list" || above?.kind !== "paragraph" || !captions.test(above.inline.text)) continue;
    for (const item of block.items) {
      const first = item.blocks[0];
      if (first?.kind !== "paragraph") continue;
      const label = partLabel(first.inline).label?.text ?? "";
      const isRead = quantitiesIn(first.inline.text).some((one) =>
        isPromised(one, first.inline.text, label, context, false),
      );
      if (!isRead) readLine(first.inline, label, "item", context, out, true);
    }
  }
}

const captions = /\b(?:targets?|goals?|slos?|budgets?|performance)\b[^.]{0,30}[:：]\s*$|性能目标|目標/i;

/** Targets in the comments of code and in text drawn as code: only those that say so themselves. */
export function readTargetFences(blocks: readonly Block[], context: Context, out: Collector): void {
  for (const block of blocks) {
    if (block.kind !== "fence" || block.code.text.length > 20_000) continue;
    // The leaves of a tree of qualities are what it asks for.
    const tree = promises(context) && /^\s*(?:@start)?mindmap\b/.test(block.code.text);
    let from = 0;
    for (const text of block.code.text.split("\n")) {
      const comment = /(?:\/\/|#|--|\*|^\s*-)\s?(.*)$/.exec(text);
      const words = tree || /^\s*(?:rate ?)?limit:/i.test(text) ? text : (comment?.[1] ?? "");
      if (/\d/.test(words) && (tree || saysSo.test(words) || limits.test(words))) {
        const line = trimmed(slice(block.code, from + text.length - words.length, from + text.length));
        readLine(line, "", "code", context, out, true);
      }
      from += text.length + 1;
    }
  }
}

const saysSo =
  /\b(?:performance|target|latency|throughput|p50|p90|p95|p99)\b.{0,40}[<≤>≥]\s?\d|[<≤]\s?\d+\s?(?:ms|µs|μs|us|s)\s+\(?p\d\d/i;

function readLine(
  line: Mapped,
  label: string,
  place: Place,
  context: Context,
  out: Collector,
  sure: Surety = false,
): boolean {
  const text = line.text;
  if (text.length > 600 || isResult.test(text) || (isOther.test(text) && !/\bp\d{2}\b|\bmtbf\b/i.test(text)))
    return false;
  const told = apart(
    text,
    quantitiesIn(text).filter((one) => isPromised(one, text, label, context, sure) && !explains(one, text)),
  );
  for (const [i, quantity] of told.entries()) {
    const from = Math.max(0, quantity.from - 60, told[i - 1]?.to ?? 0);
    const near = text.slice(from, Math.min(quantity.to + 30, told[i + 1]?.from ?? text.length));
    const isFirst = told.findIndex((one) => sameSort(one, quantity)) === i;
    const named = isFirst ? nameOf(line, quantity) : trimmed(slice(line, joint(text, from), quantity.to));
    stateTarget(
      quantity,
      { name: named.text, range: wholeRange(named), words: label || near, ...subjectOf(label) },
      place,
      out,
    );
  }
  return told.length > 0;
}

/** The promises of a line: of one dimension and statistic the first, and those that are told of another thing. */
function apart(text: string, promised: readonly Quantity[]): readonly Quantity[] {
  const told: Quantity[] = [];
  for (const quantity of promised) {
    const before = told.findLast((one) => sameSort(one, quantity));
    if (!before || isOfAnother(text, before, quantity)) told.push(quantity);
  }
  return told;
}

const sameSort = (one: Quantity, other: Quantity): boolean =>
  one.dimension === other.dimension && one.statistic === other.statistic;

/** Past what joins a clause to the one before it. */
const joint = (text: string, from: number): number =>
  from + /^(?:[^\p{L}]|(?:and|und|et|y|e|и)\s)*/u.exec(text.slice(from))![0].length;

/** `pages in under 2 s, lists in under 500 ms`: whether of two bounds of one dimension in a line the second is told of another thing. */
const isOfAnother = (text: string, one: Quantity, other: Quantity): boolean =>
  other.dimension === "time" &&
  other.bound !== undefined &&
  /^[^()→]*(?:[,;、，；]|\b(?:and|und|et|y|e)\s|\sи\s|和)\s?[^()→]*\p{L}{3}[^()→]*$/u.test(
    text.slice(one.to, other.from),
  ) &&
  !/\b(?:from|instead|than|vs|over|target|ideally|better|worst|otherwise|at most|max\w*)\b/i.test(
    text.slice(one.to, other.from),
  );

/** The time in a bracket that a promised availability comes to: `99.9 % (about 8.7 hours of downtime a year)`. */
const explains = ({ dimension, from, to }: Quantity, text: string): boolean =>
  dimension === "time" && /\([^()]*$/.test(text.slice(0, from)) && /^[^()]*\bdowntime\b/i.test(text.slice(to));

const subjectOf = (label: string): { readonly subject?: string } =>
  label !== "" && !namesMetric(label) && !/target|performance|goal/i.test(label) && !performing.test(label)
    ? { subject: label }
    : {};

/** The clause that the number stands in: the whole line where it is short. */
function nameOf(line: Mapped, quantity: Quantity): Mapped {
  if (line.text.length <= 120) return trimmed(line);
  const from = line.text.lastIndexOf(" ", Math.max(0, quantity.from - 50)) + 1;
  const end = line.text.indexOf(" ", quantity.to + 20);
  return trimmed(slice(line, from, end < 0 ? line.text.length : end));
}
