import { documentNamed } from "../../query/document-text.ts";
import type { Design, ReadSection } from "../../../document/design.ts";
import { isIn, sectionAt } from "../../query/chapters.ts";
import type { Origin } from "../../../model/element.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { type Family, familyOf, segmentsOf } from "./route.ts";

/** One of the places that state an endpoint. */
export interface StatedPlace {
  readonly origin: Origin;
  /** The titles above it, the nearest first. */
  readonly titles: readonly string[];
  /** The components that its row says serve it. */
  readonly servedBy: readonly string[];
}

/** An endpoint that the design claims, as it is compared. */
export interface Asked {
  readonly claim: ElementClaim<"endpoint">;
  readonly method: string;
  readonly segments: readonly string[];
  readonly family: Family;
  /** The base path that the text states for it, which its path begins with; empty where it states none. */
  readonly base: readonly string[];
  /** Claims of one group stand in one list or under one heading. */
  readonly group: string;
  /** The titles above it, the nearest first. */
  readonly titles: readonly string[];
  /** Every place that defines it. */
  readonly places: readonly StatedPlace[];
  /** Its path is written once, behind several methods: `POST/PUT /orders`. */
  readonly amongMethods: boolean;
  /** It is said to be there: neither planned nor gone. */
  readonly present: boolean;
}

export function askedOf(design: Design): readonly Asked[] {
  const claims = claimsOf(design, "endpoint");
  const written = new Map<string, number>();
  for (const claim of claims) written.set(writtenAt(claim), (written.get(writtenAt(claim)) ?? 0) + 1);
  return claims.map((claim) => {
    const { method, path } = claim.facts;
    const family = familyOf(method);
    const section = sectionAt(design, claim.origin);
    const above = claim.origin.place === "heading" ? (section?.parent ?? section) : section;
    return {
      claim,
      method,
      family,
      segments: segmentsOf(path, family),
      base: segmentsOf(pathOf(section?.context.basePath ?? ""), family),
      group: `${claim.origin.document} ${above?.index ?? 0}`,
      titles: titlesAbove(section),
      places: placesOf(claim, design),
      amongMethods: written.get(writtenAt(claim))! > 1,
      present: claim.state === null || claim.state === "built",
    };
  });
}

/** The path of a base that is given as an address. */
const pathOf = (address: string): string => address.replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, "");

const writtenAt = ({ origin: { document, range }, facts: { path } }: ElementClaim<"endpoint">): string =>
  `${document} ${range.from} ${path}`;

const titlesAbove = (section: ReadSection | undefined): readonly string[] =>
  (section?.context.path ?? []).slice(1).toReversed();

const placesOf = ({ statements }: ElementClaim<"endpoint">, design: Design): readonly StatedPlace[] =>
  statements
    .filter(
      ({ weight, state, origin }) =>
        (weight === "defines" || beginsItem(origin, design)) &&
        (state === null || state === "built") &&
        !isIn(design, origin, "alternatives", "history"),
    )
    .map(({ origin, facts: { servedBy = "" } }) => ({
      origin,
      titles: titlesAbove(sectionAt(design, origin)),
      servedBy: servedBy.length > 200 ? [] : servedBy.split(/\s*[,;/、]\s*|\s+and\s+/).filter((name) => name !== ""),
    }));

/** Whether a line of a list begins with it: `- GET /health` below a title lists it there, though another place tells more. */
function beginsItem({ place, document, range }: Origin, design: Design): boolean {
  const text = place === "item" ? documentNamed(design, document)?.markdown.text : undefined;
  if (text === undefined) return false;
  const from = text.lastIndexOf("\n", range.from - 1) + 1;
  return range.from - from < 40 && /^\s*(?:[-*+]|\d{1,3}[.)])\s+[`*]{0,3}$/.test(text.slice(from, range.from));
}
