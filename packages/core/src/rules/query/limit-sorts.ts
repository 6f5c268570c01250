import { remembered } from "../../text/remembered.ts";

/** The sorts of limits by the words for them; each is found at the end of a label, or as the verb of a sentence. */
const sorts: readonly (readonly [string, RegExp])[] = [
  ["timeout", /\b(?:time-?out|times out|deadline)\b/i],
  [
    "retention",
    /\b(?:retention|retained|kept for|stored for|deleted after|purged after|archived after|removed after)\b/i,
  ],
  [
    "lifetime",
    /\b(?:ttl|time to live|lifetime|expir\w*|valid(?:ity)?(?: for)?|holds?(?: time| period)?$|holds? for|held for|max(?:imum)? age|cached for|lives? for)\b/i,
  ],
  ["rate limit", /\b(?:rate[- ]limit\w*|throttl\w*|quota)\b/i],
  ["interval", /\b(?:interval|period|frequency|polls?|polling|runs every|refreshed every|runs? each)\b/i],
  ["number of attempts", /\b(?:retr(?:y|ies|ied)|attempts?|tried)\b/i],
  ["threshold", /\bthreshold\b/i],
  ["size limit", /\b(?:max(?:imum)?(?: [a-z]+)? size|size limit|limited to|max(?:imum)? length|payload limit)\b/i],
];

export const sortOf = remembered(
  (words: string): string | null => sorts.find(([, pattern]) => pattern.test(words))?.[0] ?? null,
);

/** Words of a label that tell nothing of what is limited. */
export const idle =
  /^(?:the|an?|of|for|in|at|on|to|and|is|are|be|must|should|shall|will|can|may|with|by|per|default|value|set|time|duration|out|after|every|each|our|all|its|it|they|this|that|we|which|has|have|max|maximum|limit|size|length|ttl|timeout|retention|lifetime|expiration|expiry|expires?|expire|expired|interval|period|rate|limiting|policy|threshold|attempts?|retry|retries|retried|tried|count|number|again|up|held|hold|holds|kept|keep|keeps|days?|hours?|minutes?|seconds?|ms|s)$/;

/** A statement that is one of several, or that gives way in some case. */
export const conditional =
  /\b(?:dev(?:elopment)?|stag(?:e|ing)|prod(?:uction)?|test(?:s|ing)?|local|min(?:imum)?|example|e\.g|if|unless|when|until|instead|was|were|before|previous\w*|old|increase\w*|decrease\w*|reduce\w*|from|between|or|initial\w*|warn\w*|alert\w*|recommended|typical\w*|average|free|premium|pro|enterprise|basic|tier|admin|guest|anonymous|first|second|third|then|soft|hard|extend\w*|remember|additional|extra|burst)\b|→|->|[<>≥≤~≈]|\d\s*[-–]\s*\d/i;
