import { labelledIn } from "../../document/shapes/labelled.ts";
import { leadCell } from "../../document/shapes/table-view.ts";
import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { type Quantity, quantitiesIn } from "../../document/kinds/target/quantity.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { perBody } from "../../syntax/per-body.ts";
import type { Body } from "../../syntax/section.ts";
import { type Mapped, sourceRange } from "../../text/mapped.ts";
import { type Range, shift } from "../../text/range.ts";
import { remembered } from "../../text/remembered.ts";
import { singular } from "./names.ts";
import { inlinesIn } from "./prose.ts";
import { isSettledSection } from "./settled.ts";
import { viewsIn } from "./tables.ts";
import { inBaseUnit } from "./targets.ts";
import { matches } from "../../text/matches.ts";

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
}

/** The sorts of limits by the words for them; each is found at the end of a label, or as the verb of a sentence. */
const sorts: readonly (readonly [string, RegExp])[] = [
  ["timeout", /\b(?:time-?out|times out|deadline)\b/i],
  [
    "retention",
    /\b(?:retention|retained|kept for|stored for|deleted after|purged after|archived after|removed after)\b/i,
  ],
  [
    "lifetime",
    /\b(?:ttl|time to live|lifetime|expir\w*|valid(?:ity)?(?: for)?|hold(?:s)? for|max(?:imum)? age|cached for|lives? for)\b/i,
  ],
  ["rate limit", /\b(?:rate[- ]limit\w*|throttl\w*|quota)\b/i],
  ["interval", /\b(?:interval|period|frequency|polls?|polling|runs every|refreshed every|runs? each)\b/i],
  ["number of attempts", /\b(?:retr(?:y|ies|ied)|attempts?|tried)\b/i],
  ["threshold", /\bthreshold\b/i],
  ["size limit", /\b(?:max(?:imum)?(?: [a-z]+)? size|size limit|limited to|max(?:imum)? length|payload limit)\b/i],
];

const sortOf = remembered(
  (words: string): string | null => sorts.find(([, pattern]) => pattern.test(words))?.[0] ?? null,
);

/** Words of a label that tell nothing of what is limited. */
const idle =
  /^(?:the|an?|of|for|in|at|on|to|and|is|are|be|must|should|shall|will|can|may|with|by|per|default|value|set|time|duration|out|after|every|each|our|all|its|it|they|this|that|we|which|has|have|max|maximum|limit|size|length|ttl|timeout|retention|lifetime|expiration|expiry|expires?|expire|expired|interval|period|rate|limiting|policy|threshold|attempts?|retry|retries|retried|tried|count|number|again|up|days?|hours?|minutes?|seconds?|ms|s)$/;

/** A statement that is one of several, or that gives way in some case. */
const conditional =
  /\b(?:dev(?:elopment)?|stag(?:e|ing)|prod(?:uction)?|test(?:s|ing)?|local|min(?:imum)?|example|e\.g|if|unless|when|until|instead|was|were|before|previous\w*|old|increase\w*|decrease\w*|reduce\w*|from|between|or|initial\w*|warn\w*|alert\w*|recommended|typical\w*|average|free|premium|pro|enterprise|basic|tier|admin|guest|anonymous|first|second|third|then|soft|hard|extend\w*|remember|additional|extra|burst)\b|→|->|[<>≥≤~≈]|\d\s*[-–]\s*\d/i;

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
  /(?:^|[.;:,(]\s+|\n)((?:[\p{L}-]+\s+){1,4}?)((?:(?:is|are|will|be|must|should|only|automatically)\s+){0,3}(?:expires?|times? out|retained|kept|stored|deleted|purged|archived|cached|valid|lives?|holds?|limited|runs|polls|retried|tried)(?:\s+(?:after|for|to|at|every|in|up to|again))?)\s+(\d[^.;,()\n]{0,30})/giu;

/** `The staleness threshold is 12 minutes`, `a retention period of 30 days`: a label of several words before its number. */
const told =
  /(?:^|[.;:,(]\s+|\n|\b(?:the|an?|with|has|have)\s+)((?:[\p{L}-]+\s+){1,4})(?:is|are|of|is set to|set to)\s+(\d[^.;,()\n]{0,30})/giu;

const limitsInProse = perBody((body): Limit[] => {
  const found: Limit[] = [];
  for (const inline of inlinesIn(body)) {
    if (inline.text.length > 4000 || !/\d/.test(inline.text)) continue;
    const sentences = matches(inline.text, sentence);
    if (sentences.length === 0) continue;
    for (const match of sentences) {
      const [whole, subject, verb, rest] = match;
      const start = match.index + whole.length - rest!.length;
      found.push(
        ...limit(subject!, sortOf(verbs(verb!)), { text: rest!, cuts: [0, 0] }, (from, to) =>
          sourceRange(inline, start + from, start + to),
        ),
      );
    }
    for (const match of matches(inline.text, told)) {
      const [whole, label, rest] = match;
      const start = match.index + whole.length - rest!.length;
      found.push(
        ...limit(label!, sortOf(label!), { text: rest!, cuts: [0, 0] }, (from, to) =>
          sourceRange(inline, start + from, start + to),
        ),
      );
    }
  }
  return found;
});

/** The verbs of sentences with the words by which their sorts are known. */
const verbs = (words: string): string =>
  words
    .replace(/\b(?:retained|kept|stored|deleted|purged|archived)\b.*/i, "retention")
    .replace(/\b(?:cached|valid|lives?|holds?)\b.*/i, "lifetime")
    .replace(/\btimes? out\b/i, "timeout")
    .replace(/\b(?:runs|polls)\b.*/i, "interval");

function limit(label: string, sort: string | null, value: Mapped, place: (from: number, to: number) => Range): Limit[] {
  const text = value.text.slice(0, 120);
  const quantities = quantitiesIn(text);
  const [quantity] = quantities;
  if (!sort || quantities.length > 1 || (quantity?.from ?? 0) > 0 || conditional.test(`${label} ${text}`)) return [];
  const read = timesIn(text, sort) ?? daysIn(text) ?? (quantity ? inUnit(quantity) : null);
  const words = [
    ...new Set(
      canonicalName(label.slice(0, 80))
        .split("-")
        .filter((word) => !idle.test(word))
        .map(singular),
    ),
  ];
  if (!read || words.length === 0 || words.length > 4 || words.some((word) => /\d/.test(word))) return [];
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
    },
  ];
}

const inUnit = ({ value, unit, dimension, to }: Quantity): { value: number; unit: string; to: number } | null =>
  dimension === "time" || dimension === "size" || dimension === "rate" ? { ...inBaseUnit(value, unit), to } : null;

/** `3`, `5 times`: a bare number is one of attempts only. */
function timesIn(text: string, sort: string): { value: number; unit: string; to: number } | null {
  const match =
    sort === "number of attempts" ? /^(\d{1,3})(?:\s+(?:times|attempts|retries))?(?=\s*$|\s*[.;,(])/i.exec(text) : null;
  return match && { value: Number(match[1]), unit: "times", to: match[0].length };
}

/** Targets know no days: nobody promises an answer within some. */
function daysIn(text: string): { value: number; unit: string; to: number } | null {
  const match = /^(\d{1,4})[\s-]?(days?|weeks?|months?|years?|d)\b/i.exec(text);
  if (!match) return null;
  const unit = match[2]!.toLowerCase();
  const days = unit.startsWith("w") ? 7 : unit.startsWith("m") ? 30 : unit.startsWith("y") ? 365 : 1;
  return { value: Number(match[1]) * days * 86_400_000, unit: "ms", to: match[0].length };
}
