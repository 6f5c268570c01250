import { matches } from "../../text/matches.ts";

// What remarks say of the values that a member may have.

const lead =
  /\b(?:one of|either|(?:allowed |possible |valid )?values?(?: are| is)?\s?[:=]|choices?\s?[:=]|enum(?:eration)?(?: of)?\s?[:=])\s*[([{]?\s*/gi;
const value = /["'`]?([A-Za-z][\w-]{0,40}|\d{1,6})["'`]?(?:\s*(,\s*(?:or|and)\s+|[,|/])|\s+(or|and)\s)?\s*/y;
/** Words that follow a list and are no value of it. */
const noValue =
  /^(?:default\w*|index\w*|unique|nullable|not|required|optional|see|the|an|which|that|by|for|in|of|with|as|string|text|cannot|can|may|must|only|if|when|is|never|set)$/i;
const cutBy = /^(?:others?|more|so|etc)$/i;
const cut = /^\s*(?:…|\.{3}|etc\b|and (?:so on|others|more)\b)/i;

/** The values that a remark lists as all there are: "one of `open`, `paid` or `void`"; `undefined` where it lists none. */
export function valuesIn(text: string): readonly string[] | undefined {
  for (const { index, 0: whole } of matches(text.slice(0, 500), lead)) {
    const values: string[] = [];
    let at = index + whole.length;
    for (let goesOn = true; goesOn; ) {
      value.lastIndex = at;
      const found = value.exec(text);
      if (found && cutBy.test(found[1]!)) return undefined;
      if (!found || noValue.test(found[1]!)) break;
      const joint = found[2] ?? found[3];
      const next = text.slice(at + found[0].length);
      // Two words without a joint between them are no list of names.
      if (joint === undefined && /^[A-Za-z]/.test(next) && /\s$/.test(found[0]) && !noValue.test(/^\w+/.exec(next)![0]))
        return undefined;
      values.push(found[1]!);
      at += found[0].length;
      goesOn = joint !== undefined;
    }
    if (values.length > 1 && new Set(values).size === values.length && !cut.test(text.slice(at)) && isOneStyle(values))
      return values;
  }
  return undefined;
}

/** Names of one list are written alike. */
const isOneStyle = (values: readonly string[]): boolean =>
  [/^[A-Z][A-Z0-9_-]*$/, /^[a-z][a-z0-9_-]*$/, /^[A-Z][A-Za-z0-9]*$/, /^[a-z][A-Za-z0-9]*$/, /^\d+$/].some((style) =>
    values.every((each) => style.test(each)),
  );

const longest =
  /(?:\b(?:at most|up to|no (?:more|longer) than|not more than|max(?:imum|\.)?(?: of)?:?|maximum length(?: of)?|max(?:imum)?[ _-]?length[:= ]*(?:is |of )?|limited to)|≤|<=)\s?(\d{1,3}(?:,\d{3})+|\d{1,7})(?:[\s-]?(?:chars?|characters|letters)|\s?(?:$|(?=[,;.)])))|\b(\d{1,7})\s(?:chars?|characters|letters)\s(?:at most|max(?:imum)?|or (?:less|fewer))/i;

/** How many characters a remark allows: "at most 255 characters", "max length 80". */
export function longestIn(text: string): number | undefined {
  const found = longest.exec(text.slice(0, 500));
  if (!found || !/char|letter|length/i.test(found[0])) return undefined;
  return Number((found[1] ?? found[2]!).replaceAll(",", ""));
}
