import { matches } from "../../../text/matches.ts";

/** The HTTP statuses that a text names: `201`, `404 Not Found`, `200/204`. Numbers with a unit or within longer numbers are none. */
export function statusesIn(text: string): number[] {
  const found = [
    ...matches(
      text,
      /(?<![\w.,:$€-]|(?<!\b\d{3})\/)([1-5]\d\d)(?![\w%]|[.,]\d|\s?(?:ms|s|sec|seconds?|px|kb|mb|gb|rows|items|rps|req|chars?|characters|users)\b)/gi,
    ),
  ].map((match) => Number(match[1]));
  return [...new Set(found)].filter(isStatus);
}

// What stands before a number that a sentence gives as an answer, and what may stand behind it.
const lead = String.raw`(?:^|[;.,:(/→>]|\b(?:answers?|answered|responds?|replies|returns?|returned|gives?|sends?|gets?|with|status(?: code)?|HTTP|or|and|else|otherwise|then|a|an)\b)`;
const tail = String.raw`(?=\s*(?:[;.,:)/]|\(?["“]|$|(?:if|for|when|whenever|on|or|and|with|unless|where|without|once|after|as|otherwise|while|to|Created|OK|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict)\b))`;
const told = new RegExp(`${lead}[\\s\`*]*([2-5]\\d\\d)[\\s\`*]*${tail}`, "giu");
const counted =
  /\b(?:pages?|limit|max(?:imum)?|min(?:imum)?|size|top|last|first|up to|at (?:most|least)|(?:more|less|fewer) than|over|under|default|first|to|of|code)\b(?:[^.,;]{0,15}|(?:[\s\d,]|or|and){1,24})$/i;

/** A failure with its code behind it: `404 SEAT_UNKNOWN`. */
const coded =
  /(?:^|[;.,:(/→>]|\b(?:or|and|with|[Aa]nswers|[Rr]eturns|HTTP))[\s`*]*([45]\d\d)[\s`*(:–—-]+[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![a-z])/gu;

/** The statuses that a sentence gives as answers: "201 with the order, or 404", "answers 204; 409 if it was sent". Other numbers are counts. */
export function statusesTold(text: string): number[] {
  const found = matches(text.slice(0, 600), told).flatMap(({ 1: code, index, 0: { length } }) => {
    const before = text.slice(0, index + length).lastIndexOf(code!);
    return counted.test(text.slice(Math.max(0, before - 40), before)) ? [] : [Number(code)];
  });
  const failures = matches(text.slice(0, 600), coded).map(({ 1: code }) => Number(code));
  return [...new Set([...found, ...failures])].filter(isStatus);
}

/** Whether HTTP knows the number as a status. */
export const isStatus = (code: number): boolean =>
  (code >= 100 && code <= 103) ||
  (code >= 200 && code <= 208) ||
  (code >= 300 && code <= 308) ||
  (code >= 400 && code <= 431) ||
  code === 451 ||
  code === 499 ||
  (code >= 500 && code <= 511);
