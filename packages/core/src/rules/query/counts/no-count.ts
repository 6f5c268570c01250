/** What makes a number no count of the list below: a choice from more, a bound, an order. */
export const notAll =
  /\b(?:at least|at most|up to|more than|less than|over|about|around|approx\w*|some|any|one of|two of|first|last|next|other|another|further|additional|remaining|each|every|per|following a|among|out of|several|or more|main|key|such as|including|e\.g|for example|most)\b|[~≈+]/i;

/** A number that numbers: `phase 2`, `HTTP 2`; or stands in brackets beside what it counts. */
export const numbered =
  /(?:\b(?:phase|step|version|section|chapter|level|tier|option|table|figure|http|stage|milestone|part|case|day|week|no\.?|number)\s*|[§([=]\s*)$/i;

/** "the 5 specs", "all 7 endpoints", "the report's two ways": known from elsewhere, so that the list below tells something of them. */
export const chosen = /(?:\b(?:the|all|these|those|its|their|both)|\p{L}['’]s)\s+(?:\p{L}+\s+)?$/iu;

/** What is told of the things before the colon, of which the list may be about instead. */
export const qualified =
  /\b(?:that|which|with|across|who|where|when|if|to|before|after|between|from|per|because|so|by)\b/i;
