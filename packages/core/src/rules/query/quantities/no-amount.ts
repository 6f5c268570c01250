import type { AmountAt } from "./amounts-in.ts";

/** What is promised of load, is guessed, was or is to come is no number of code. */
const isOther =
  /\bp\d{2}\b|latency|availability|uptime|throughput|\b(?:hit|miss|success|conversion)[- ](?:rates?|ratios?)\b|\bsl[aoi]s?\b|\brps\b|response time|percentile|\b(?:planned|future|later|todo|would|could|might|was|were|formerly|previously|no longer|instead of|e\.g|for example|such as|roughly|approximately|typically|usually|estimated|expected|tests?)\b|[~≈]/i;

/** Whether a sentence tells of what is promised, guessed or past. */
export const isOfAnother = (words: string): boolean => isOther.test(words);

/** Years, versions, statuses, and whatever a name in code is said to be, which is a setting. */
export function isNone({ value, dimension, to }: AmountAt, words: string, lead: string, goesOn: boolean): boolean {
  if (/^\s*[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\s+(?:is|=|:)\s*$/.test(lead) || numbered.test(lead)) return true;
  if (value === 0) return true;
  if (dimension !== null) return false;
  // `300+ lines` is a guess, and `Fields (3): …` counts what is listed behind it.
  if (/^\+|^\)\s*[:：]/.test(words.slice(to))) return true;
  // How exactly a value is written is no limit of how many there are.
  if (/^[\s-]*(?:decimals?|fraction(?:al)?)\b/i.test(words.slice(to))) return true;
  if (!Number.isInteger(value) || (value > 1_989 && value < 2_100 && !/^\s+[a-z]+s\b/.test(words.slice(to))))
    return true;
  // `at most 10 connections idle, 200 open`: what was counted before is counted on.
  if (goesOn) return false;
  return statuses.has(value) && !/^\s+[a-z]+(?<!\bonce|\bunles)s\b/.test(words.slice(to));
}

/** `§ 13`, `step 4`: what is counted through has its number for a name. */
const numbered =
  /(?:§|№|\b(?:sections?|sec\.|chapters?|steps?|phases?|stages?|versions?|levels?|tiers?|layers?|rules?|propert(?:y|ies)|requirements?|figures?|tables?|appendix|issues?|tickets?|rfc|iso|adr|page|p\.|lines?|no\.|question|part|version|v\.))\s?$/i;

export const ofStatus =
  /\b(?:status|http|answers?|returns?|responds?|response|gives?|errors?|code|rejects?|rejected)\b/i;

const statuses: ReadonlySet<number> = new Set([
  200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 413,
  415, 418, 422, 423, 429, 500, 501, 502, 503, 504,
]);
