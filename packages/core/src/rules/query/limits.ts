import { labelledIn } from "../../document/shapes/labelled.ts";
import { leadCell } from "../../document/shapes/table-view.ts";
import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import type { Inline } from "../../syntax/block.ts";
import { perBody } from "../../syntax/per-body.ts";
import type { Body } from "../../syntax/section.ts";
import { type Mapped, sourceRange } from "../../text/mapped.ts";
import { matches } from "../../text/matches.ts";
import { type Range, shift } from "../../text/range.ts";
import { countedLimitsIn } from "./counted-limits.ts";
import { amountIn } from "./limit-amounts.ts";
import { limitClausesIn } from "./limit-clauses.ts";
import { conditional, idle, sortOf } from "./limit-sorts.ts";
import { singular } from "./names.ts";
import { wordsOfNumbers } from "./numerals.ts";
import { inlinesIn } from "./prose.ts";
import { rateLimitsIn } from "./rate-limits.ts";
import { isSettledSection } from "./settled.ts";
import { viewsIn } from "./tables.ts";

/** One place's word on how long, how often or how much: `Access tokens expire after 15 minutes`. */
export interface LimitStatement {
  /** The words of what it is said of, in any order, with the sort of limit: `access token|lifetime`. */
  readonly key: string;
  /** As it is shown: `The lifetime of access token`. */
  readonly called: string;
  readonly value: number;
  readonly unit: string;
  readonly shown: string;
  readonly document: string;
  readonly range: Range;
  readonly section: ReadSection;
  /** Who does it, where the sentence says so: what Kafka keeps is not what Loki keeps. */
  readonly actor?: string;
  /** Said of an error that is answered beyond the limit: whichever limit there is, it is that one. */
  readonly ofError?: true;
}

/** As it stands in a section, its range counted from there. */
type Limit = Omit<LimitStatement, "document" | "section">;

/** Every such word of a design, in the order of its documents. */
export const limitsOf = (design: Design): LimitStatement[] =>
  design.documents.flatMap((document) => {
    const settled = document.sections.filter(isSettledSection);
    const all = [limitsInBlocks, limitsInProse].flatMap((limitsIn) =>
      settled.flatMap((section) => limitsIn(section.body).map((limit) => placed(limit, document, section))),
    );
    return all.toSorted((a, b) => a.range.from - b.range.from);
  });

const placed = (limit: Limit, { name }: ReadDocument, section: ReadSection): LimitStatement => ({
  ...limit,
  range: shift(limit.range, section.from),
  document: name,
  section,
});

const limitsInBlocks = perBody((body): Limit[] => [...limitsInTables(body), ...limitsInLabels(body)]);

function limitsInTables(body: Body): Limit[] {
  return viewsIn(body).flatMap((view) =>
    view.titles.flatMap((title, column) => {
      const sort = sortOf(title);
      const isValue = view.roles[column] === "value" || view.roles[column] === "default";
      if (column === 0 || (!sort && !isValue) || view.titles.some((each) => conditional.test(each))) return [];
      return view.table.rows.flatMap((row) => {
        const lead = leadCell(view, row);
        const cell = row.cells[column];
        if (!lead || !cell || lead === cell) return [];
        return limit(lead.text, sort ?? sortOf(lead.text), cell, (from, to) => sourceRange(cell, from, to));
      });
    }),
  );
}

const limitsInLabels = ({ blocks }: Body): Limit[] =>
  labelledIn(blocks.filter(({ kind }) => kind !== "table")).flatMap(({ label, rest }) =>
    limit(label.text, sortOf(label.text), rest, (from, to) => sourceRange(rest, from, to)),
  );

/** `Access tokens expire after 15 minutes`, `Logs are kept for 30 days`: what is before the verb, and one number behind it. */
const sentence =
  /(?:^|[.;:,(]\s+|\n)((?:[\p{L}-]+\s+){1,4}?)((?:(?:is|are|will|be|must|should|only|automatically)\s+){0,3}(?:expires?|times? out|retained|kept|stored|deleted|purged|archived|cached|valid|lives?|holds?|held|limited|runs|polls|retried|tried)(?:\s+(?:after|for|to|at|every|in|up to|again))?)\s+(\d[^.;,()\n]{0,30})/giu;

/** `The staleness threshold is 12 minutes`, `a retention period of 30 days`: a label of several words before its number. */
const told =
  /(?:^|[.;:,(]\s+|\n|\b(?:the|an?|with|has|have)\s+)((?:[\p{L}-]+\s+){1,4})(?:is|are|of|is set to|set to)\s+(\d[^.;,()\n]{0,30})/giu;

const limitsInProse = perBody((body): Limit[] => {
  const found: Limit[] = [];
  for (const inline of inlinesIn(body)) {
    if (inline.text.length > 4_000 || !numbers.test(inline.text)) continue;
    const { text } = inline;
    const state = (label: string, sort: string | null, amount: string, at: number, actor?: string): void => {
      const place = (from: number, to: number): Range => sourceRange(inline, at + from, at + to);
      // The first way of reading a number is the surest.
      if (found.some(({ range }) => range.from === place(0, 1).from)) return;
      found.push(...limit(label, sort, { text: amount, cuts: [0, 0] }, place, actor));
    };
    found.push(...ratesIn(inline), ...countsIn(inline));
    for (const { label, sort, amount, from, actor, after } of limitClausesIn(text))
      if (!conditional.test(after)) state(label, sort, amount, from, actor);
    for (const match of matches(text, sentence)) {
      const [whole, subject, verb, rest] = match;
      state(subject!, sortOf(verbs(verb!)), rest!, match.index + whole.length - rest!.length);
    }
    for (const match of matches(text, told)) {
      const [whole, label, rest] = match;
      state(label!, sortOf(label!), rest!, match.index + whole.length - rest!.length);
    }
  }
  return found;
});

const numbers = new RegExp(`\\d|\\b(?:one|once|twice|${wordsOfNumbers})\\s`, "i");

/** The limit on requests in general is a thing of its own, whoever tells of it. */
const ratesIn = (inline: Inline): Limit[] =>
  rateLimitsIn(inline.text).map(({ value, per, scope, ofError, from, to }) => ({
    key: `rate limit|requests|${per}`,
    called: "limit on requests",
    value,
    unit: `requests per ${per}`,
    shown: inline.text.slice(from, to),
    range: sourceRange(inline, from, to),
    ...(scope ? { actor: scope } : {}),
    ...(ofError ? { ofError } : {}),
  }));

/** How many of one thing another may have. */
const countsIn = (inline: Inline): Limit[] =>
  countedLimitsIn(inline.text)
    .filter(({ from, to }) => !conditional.test(clauseAround(inline.text, from, to)))
    .map(({ counted, holder, most, noun, value, from, to }) => ({
      key: `${counted} per ${holder}|${most ? "most" : "usual"}`,
      called: `number of ${noun} per ${holder}`,
      value,
      unit: counted,
      shown: inline.text.slice(from, to),
      range: sourceRange(inline, from, to),
    }));

const clauseAround = (text: string, from: number, to: number): string =>
  `${/[^.;:()\n]*$/.exec(text.slice(0, from))![0]}${/^[^.;:()\n]{0,40}/.exec(text.slice(to))![0]}`;

/** The verbs of sentences with the words by which their sorts are known. */
const verbs = (words: string): string =>
  words
    .replace(/\b(?:retained|kept|stored|deleted|purged|archived)\b.*/i, "retention")
    .replace(/\b(?:cached|valid|lives?|holds?|held)\b.*/i, "lifetime")
    .replace(/\btimes? out\b/i, "timeout")
    .replace(/\b(?:runs|polls)\b.*/i, "interval");

function limit(
  label: string,
  sort: string | null,
  value: Mapped,
  place: (from: number, to: number) => Range,
  actor?: string,
): Limit[] {
  const text = value.text.slice(0, 120);
  const read = sort && !conditional.test(`${label} ${text}`) ? amountIn(text, sort) : null;
  const words = wordsOf(label);
  if (!sort || !read || words.length === 0 || words.length > 4 || words.some((word) => /\d/.test(word))) return [];
  const shown = text.slice(0, read.to).trim();
  const subject = words.toSorted().join(" ");
  return [
    {
      key: `${subject}|${sort}|${read.unit}`,
      called: `${sort} of ${words.join(" ")}`,
      value: read.value,
      unit: read.unit,
      shown,
      range: place(0, shown.length),
      ...(actor ? { actor: wordsOf(actor).toSorted().join(" ") } : {}),
    },
  ];
}

/** The words that tell what is limited, each once and in the singular. */
function wordsOf(label: string): string[] {
  const all = [
    ...new Set(
      canonicalName(label.slice(0, 80))
        .split("-")
        .filter((word) => !idle.test(word))
        .map(singular),
    ),
  ];
  const telling = all.filter((word) => !/^(?:call|request|failed|failing)$/.test(word));
  return telling.length > 0 ? telling : all;
}
