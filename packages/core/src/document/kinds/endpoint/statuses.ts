import { matches } from "../../../text/matches.ts";

/** The HTTP statuses that a text names: `201`, `404 Not Found`, `200/204`. Numbers with a unit or within longer numbers are none. */
export function statusesIn(text: string): number[] {
  const found = [
    ...matches(
      text,
      /(?<![\w.,:/$€-])([1-5]\d\d)(?![\w%]|[.,]\d|\s?(?:ms|s|sec|seconds?|px|kb|mb|gb|rows|items|rps|req|chars?|characters|users)\b)/gi,
    ),
  ].map((match) => Number(match[1]));
  return [...new Set(found)].filter(isStatus);
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
