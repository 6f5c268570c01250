import { wordsOfNumbers } from "./numerals.ts";

const number = `(?:\\d[\\d.,]*|one|${wordsOfNumbers})`;
const time = `(${number}[\\s-]?(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|weeks?|months?|years?))(?![\\p{L}\\p{N}])`;
const times = `(?:up to\\s+|at most\\s+|a maximum of\\s+)?(${number}\\s+(?:times|attempts|retries|tries)|once|twice)(?![\\p{L}\\p{N}])`;
const begin = "(?:^|[.;:,(]\\s+|\\n|\\band\\s+)";
const words = (most: number): string => `((?:[\\p{L}'-]+\\s+){1,${most}}?)`;
const maybe = "((?:[\\p{L}'-]+\\s+){0,4}?)";

/** A way of saying how long, how often or how many times: the pattern, words that stand in whatever it matches, and which of its groups holds what. */
export interface LimitWay {
  readonly pattern: RegExp;
  /** Looked for first: few texts hold them, and the pattern takes long to be compiled. */
  readonly core: RegExp;
  readonly label: number;
  readonly actor?: number;
  readonly amount: number;
  readonly sort: string | ((match: RegExpExecArray) => string);
}

const way = (source: string, core: string, rest: Omit<LimitWay, "pattern" | "core">): LimitWay => ({
  pattern: new RegExp(source, "giu"),
  core: new RegExp(core, "iu"),
  ...rest,
});

export const limitWays: readonly LimitWay[] = [
  way(
    `${begin}${maybe}(keeps?|retains?|stores?|buffers?|holds?|caches?|reserves?)\\s+${words(5)}for\\s+${time}`,
    `for\\s+${number}`,
    {
      label: 3,
      actor: 1,
      amount: 4,
      sort: (match) => (/^(?:hold|cache|reserve)/i.test(match[2]!) ? "lifetime" : "retention"),
    },
  ),
  way(
    `${begin}${maybe}(?:sends?|polls?|checks?|refreshes|reloads?|reads?|collects?|pulls?|pushes|asks?|emits?|reports?|scans?|fetches|measures?|publishes|takes?)\\s+${words(5)}every\\s+${time}`,
    `every\\s+${number}`,
    { label: 2, actor: 1, amount: 3, sort: "interval" },
  ),
  way(
    `${begin}${words(8)}(?:is|are|gets?|be)\\s+(?:retried|tried again|attempted again|redelivered|repeated)\\s+${times}`,
    "(?:retried|tried again|attempted again|redelivered|repeated)\\s",
    { label: 1, amount: 2, sort: "number of attempts" },
  ),
  way(
    `${begin}${words(8)}(?:gives? up|(?:is|are) (?:given up|abandoned|failed)|fails?|(?:does|do) not \\p{L}+)\\s+after\\s+${times}`,
    `after\\s+(?:up to|at most|a maximum|once|twice|${number})`,
    {
      label: 1,
      amount: 2,
      sort: "number of attempts",
    },
  ),
  way(
    `${begin}${words(6)}(?:is|are)\\s+(?:deleted|removed|purged|archived|dropped)\\s+${time}\\s+after`,
    `(?:deleted|removed|purged|archived|dropped)\\s+${number}`,
    {
      label: 1,
      amount: 2,
      sort: "retention",
    },
  ),
  way(
    `${begin}${maybe}(?:retries|tries|repeats)\\s+${words(5)}(?:again\\s+)?${times}`,
    "(?:retries|tries|repeats)\\s",
    {
      label: 2,
      actor: 1,
      amount: 3,
      sort: "number of attempts",
    },
  ),
  way(
    `${begin}${words(8)}(?:times? out|(?:is|are) (?:given up|aborted)|gives? up)\\s+after\\s+${time}`,
    `after\\s+${number}`,
    {
      label: 1,
      amount: 2,
      sort: "timeout",
    },
  ),
  way(`${begin}${words(8)}(?:(?:that|which)\\s+)?expires?\\s+after\\s+${time}`, "expires?\\s+after\\s", {
    label: 1,
    amount: 2,
    sort: "lifetime",
  }),
  // The verb stands once for two: `the access token lives for 20 minutes and the refresh token for 12 hours`.
  way(
    `(?:lives? for|expires? after|(?:is|are) valid for)\\s+${number}\\s+\\p{L}+,?\\s+and\\s+${words(4)}(?:for|after)\\s+${time}`,
    "(?:lives? for|expires? after|valid for)\\s",
    {
      label: 1,
      amount: 2,
      sort: "lifetime",
    },
  ),
  // So does the subject: `Backups run every 6 hours and are kept for 60 days`.
  way(
    `${begin}${words(3)}(?:runs?|(?:is|are)\\s+\\p{L}+)\\s[^.;,()\\n]{0,60}?\\band\\s+(?:is|are)?\\s*(?:kept|retained|stored)\\s+for\\s+${time}`,
    "(?:kept|retained|stored)\\s+for\\s",
    {
      label: 1,
      amount: 2,
      sort: "retention",
    },
  ),
  way(`(?:rejects?|refuses?)\\s+${words(5)}older than\\s+${time}`, "older than\\s", {
    label: 1,
    amount: 2,
    sort: "lifetime",
  }),
  way(`(?:deletes?|drops?|removes?|discards?|purges?|archives?)\\s+${words(5)}older than\\s+${time}`, "older than\\s", {
    label: 1,
    amount: 2,
    sort: "retention",
  }),
  way(
    `${begin}${words(8)}older than\\s+${time}\\s+(?:is|are)\\s+(?:deleted|removed|purged|archived|dropped)`,
    "older than\\s",
    {
      label: 1,
      amount: 2,
      sort: "retention",
    },
  ),
  way(`${begin}${words(8)}(?:that|which)\\s+(?:is|are|stays?)\\s+valid for\\s+${time}`, "valid for\\s", {
    label: 1,
    amount: 2,
    sort: "lifetime",
  }),
  way(`\\bgives? up on\\s+${words(5)}after\\s+${time}`, "gives? up on\\s", {
    label: 1,
    amount: 2,
    sort: "timeout",
  }),
  way(
    `(?:${begin}|\\b(?:if|when)\\s+)${words(6)}(?:does|do)\\s+not\\s+(?:answer|respond|reply)\\s+(?:with)?in\\s+${time}`,
    "not\\s+(?:answer|respond|reply)\\s",
    { label: 1, amount: 2, sort: "timeout" },
  ),
  way(
    `${begin}${words(6)}(?:is|are)\\s+(?:called|asked)\\s+with\\s+a\\s+time-?out\\s+of\\s+${time}`,
    "a\\s+time-?out\\s+of\\s",
    {
      label: 1,
      amount: 2,
      sort: "timeout",
    },
  ),
  way(
    `${begin}${words(6)}(?:ends?|runs? out|lapses?|(?:is|are)\\s+(?:closed|ended))\\s+after\\s+${time}`,
    `(?:ends?|out|lapses?|closed)\\s+after\\s+${number}`,
    { label: 1, amount: 2, sort: "lifetime" },
  ),
  way(`${begin}${words(6)}lasts?\\s+(?:for\\s+)?(?:\\p{L}+\\s+){0,4}?${time}`, "lasts?\\s", {
    label: 1,
    amount: 2,
    sort: "lifetime",
  }),
  way(
    `${begin}${words(4)}(?:is|are|stays?|remains?)\\s+(?:signed|logged)\\s+(?:in|out)\\s+(?:for|after)\\s+${time}`,
    "(?:signed|logged)\\s+(?:in|out)\\s",
    { label: 1, amount: 2, sort: "sign-in time" },
  ),
  way(`\\b(?:signs?|logs?)\\s+${words(4)}out\\s+after\\s+${time}`, "\\bout\\s+after\\s", {
    label: 1,
    amount: 2,
    sort: "sign-in time",
  }),
];
