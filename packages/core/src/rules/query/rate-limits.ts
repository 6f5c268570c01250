import { matches } from "../../text/matches.ts";

/** A sentence's word on how many requests are let through: `at most 60 requests per minute`. */
export interface RateClause {
  readonly value: number;
  readonly per: string;
  /** For whom each: a client, a user, an address. */
  readonly scope?: string;
  /** Told of the error for whoever sends more. */
  readonly ofError?: true;
  readonly from: number;
  readonly to: number;
}

const rate =
  /(\d[\d,]{0,9})\s+(?:API\s+|HTTP\s+)?(?:requests?|calls?)\s*(?:\/|per|an?|each|every)\s*(second|minute|hour|day)(?![\p{L}])/giu;

/** What makes a rate one that is let through, rather than one that is hoped for. */
const limiting =
  /\b(?:limit(?:s|ed|ing)?|at most|no more than|not more than|throttl\w+|quota|(?:may|can) (?:send|make)|(?:clients?|users?|callers?|customers?|tenants?|keys?|everyone|each) (?:gets?|ha(?:s|ve))|(?:is|are) (?:allowed|accepted|permitted))\b/i;

/** Words of a clause that tell nothing of what is limited; any other makes it the limit of something in particular. */
const idle =
  /^(?:a|an|the|of|to|for|from|by|at|on|with|each|every|everyone|per|one|single|any|is|are|be|it|and|we|get|gets|has|have|over|may|can|send|sends|make|makes|sending|answer|answers|serve|serves|take|takes|handle|handles|rate|limit|limits|limited|limiting|most|more|no|not|than|up|request|requests|call|calls|api|http|gateway|apply|applies|enforce|enforces|allow|allowed|allows|accept|accepted|accepts|permitted|throttle|throttles|throttled|quota|client|clients|user|users|caller|callers|customer|customers|consumer|consumers|tenant|tenants|key|keys|token|address|addresses|ip|ips|second|minute|hour|day|default|global|all)$/i;

/** What the limit does is told of it, whatever the words behind: `The limit of 60 requests per minute keeps …`. */
const theLimit = /\bthe (?:rate )?limit of $/i;

/** Whoever calls is called as the system calls its people: `Each reader may send`. */
const eachOf = /^\W*(?:each|every|an?|one)\s+\p{Ll}{3,20}\s+(?:may|can)\s+(?:send|make)\s+(?:at most\s+|up to\s+)?$/iu;

/** An error for whoever sends too many tells the limit by what is above it. */
const refused = /\b429\b|\b(?:RATE_LIMIT\w*|TOO_MANY\w*)\b/;

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
    const sure = theLimit.test(text.slice(start, match.index)) || eachOf.test(text.slice(start, match.index));
    const ofError = refused.test(text) && /\b(?:over|more than|exceed\w*)\s/i.test(clause);
    const isLimit = limiting.test(clause) || ofError;
    if (!sure && (!isLimit || words.length > 24 || words.some((word) => !idle.test(word)))) return [];
    const scope =
      scopes.find(([, pattern]) => pattern.test(clause))?.[0] ??
      (eachOf.test(text.slice(start, match.index)) ? "client" : undefined);
    return [
      {
        value: Number(match[1]!.replaceAll(",", "")),
        per: match[2]!.toLowerCase(),
        ...(scope ? { scope } : {}),
        ...(ofError ? { ofError } : {}),
        from: match.index,
        to: end,
      },
    ];
  });
}
