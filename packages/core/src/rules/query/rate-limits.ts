import { matches } from "../../text/matches.ts";

/** A sentence's word on how many requests are let through: `at most 60 requests per minute`. */
export interface RateClause {
  readonly value: number;
  readonly per: string;
  /** For whom each: a client, a user, an address. */
  readonly scope?: string;
  readonly from: number;
  readonly to: number;
}

const rate =
  /(\d[\d,]{0,9})\s+(?:API\s+|HTTP\s+)?(?:requests?|calls?)\s*(?:\/|per|an?|each|every)\s*(second|minute|hour|day)(?![\p{L}])/giu;

/** What makes a rate one that is let through, rather than one that is hoped for. */
const limiting =
  /\b(?:limit(?:s|ed|ing)?|at most|no more than|not more than|throttl\w+|quota|may (?:send|make)|can (?:send|make)|(?:is|are) (?:allowed|accepted|permitted))\b/i;

/** Words of a clause that tell nothing of what is limited; any other makes it the limit of something in particular. */
const idle =
  /^(?:a|an|the|of|to|for|from|by|at|on|with|each|every|per|one|single|any|is|are|be|it|and|we|may|can|send|sends|make|makes|sending|answer|answers|serve|serves|take|takes|handle|handles|rate|limit|limits|limited|limiting|most|more|no|not|than|up|request|requests|call|calls|api|http|gateway|apply|applies|enforce|enforces|allow|allowed|allows|accept|accepted|accepts|permitted|throttle|throttles|throttled|quota|client|clients|user|users|caller|callers|customer|customers|consumer|consumers|tenant|tenants|key|keys|token|address|addresses|ip|ips|second|minute|hour|day|default|global|all)$/i;

const scopes: readonly (readonly [string, RegExp])[] = [
  ["address", /\b(?:ips?|address(?:es)?)\b/i],
  ["key", /\b(?:keys?|tokens?)\b/i],
  ["tenant", /\btenants?\b/i],
  ["user", /\busers?\b/i],
  ["client", /\b(?:clients?|callers?|consumers?|customers?)\b/i],
];

/** The limits on requests in general that a text tells; what is said of an operation or a kind of caller is left aside. */
export function rateLimitsIn(text: string): RateClause[] {
  return matches(text, rate).flatMap((match) => {
    const start = Math.max(...[". ", "; ", ", ", ": ", "\n", "("].map((end) => text.lastIndexOf(end, match.index))) + 1;
    const end = match.index + match[0].length;
    const rest = /^[^.;,:()\n]{0,60}/.exec(text.slice(end))![0];
    const clause = `${text.slice(start, end)}${rest}`;
    const words = clause.match(/[\p{L}]+/gu) ?? [];
    if (!limiting.test(clause) || words.length > 24 || words.some((word) => !idle.test(word))) return [];
    const scope = scopes.find(([, pattern]) => pattern.test(clause))?.[0];
    return [
      {
        value: Number(match[1]!.replaceAll(",", "")),
        per: match[2]!.toLowerCase(),
        ...(scope ? { scope } : {}),
        from: match.index,
        to: end,
      },
    ];
  });
}
