import type { Design } from "../../../document/design.ts";
import { sectionAt } from "../../query/chapters.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { type Family, familyOf, segmentsOf } from "./route.ts";

/** An endpoint that the design claims, as it is compared. */
export interface Asked {
  readonly claim: ElementClaim<"endpoint">;
  readonly method: string;
  readonly segments: readonly string[];
  readonly family: Family;
  /** Claims of one group stand in one list or under one heading. */
  readonly group: string;
  /** The titles above it, the nearest first. */
  readonly titles: readonly string[];
  /** It is said to be there: neither planned nor gone. */
  readonly present: boolean;
}

export const askedOf = (design: Design): readonly Asked[] =>
  claimsOf(design, "endpoint").map((claim) => {
    const { method, path } = claim.facts;
    const family = familyOf(method);
    const section = sectionAt(design, claim.origin);
    const above = claim.origin.place === "heading" ? (section?.parent ?? section) : section;
    return {
      claim,
      method,
      family,
      segments: segmentsOf(path, family),
      group: `${claim.origin.document} ${above?.index ?? 0}`,
      titles: (section?.context.path ?? []).slice(1).toReversed(),
      present: claim.state === null || claim.state === "built",
    };
  });
