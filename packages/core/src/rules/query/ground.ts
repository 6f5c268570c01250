export { groupBy } from "../../text/group-by.ts";

// A rule that finds the exception needs a custom to find it against: these are the measures of a custom.

/** Fewer things than this show no custom. */
export const leastForCustom = 3;

/**
 * Whether so many of all keep to something that the others are exceptions; `share` is the part that must. What is a fault by
 * itself, and is only to be told from a habit, needs fewer than `leastForCustom` that keep to it.
 */
export const isCustom = (keeping: number, all: number, share: number, least = leastForCustom): boolean =>
  keeping >= least && keeping < all && keeping >= all * share;

/** The share, and the number, of those that keep to a custom from which on its exceptions are no second custom. */
const plainShare = 0.85;
const leastForPlain = 5;

/** Where a few break a custom that is no more than likely, or that few keep to, they are told only to whoever looks. */
export const asSureAs = (keeping: number, all: number): { readonly severity?: "hint" } =>
  keeping >= leastForPlain && keeping >= all * plainShare ? {} : { severity: "hint" };
