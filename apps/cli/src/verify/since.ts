import { type Claim, factsToldBy, type Verdict } from "@asbuilt/core/rules/drift/claim";
import { resolve } from "node:path";
import type { Source } from "../check/examine.ts";
import { fromHere } from "../site-node/from-here.ts";
import { surveyedAt } from "../survey/surveyed.ts";
import { verifyAll } from "./verify-all.ts";
import type { Place } from "./verify-design.ts";

/** What there was to say of claims, by their ids. */
export type Before = ReadonlyMap<string, { readonly verdict: Verdict; readonly told: readonly string[] }>;

const telling: ReadonlySet<Verdict> = new Set(["contradicted", "missing", "undocumented", "fulfilled"]);

/** Whether a claim came to be false, or false in another fact too, or fulfilled, since then. */
export function isNews(claim: Claim, before: Before): boolean {
  if (!telling.has(claim.verdict)) return false;
  const then = before.get(claim.id);
  return then?.verdict !== claim.verdict || factsToldBy(claim).some((fact) => !then.told.includes(fact));
}

/** The verdicts on documents as they were at a revision, against the repository as it was; or why they cannot be had, as the end of a sentence. */
export async function verdictsAt(
  revision: string,
  sources: readonly Source[],
  place: Place,
): Promise<Before | { readonly why: string }> {
  const surveyed = surveyedAt(place.root, revision);
  if ("why" in surveyed) return surveyed;
  const then = sources.flatMap(({ name }) => {
    const text = surveyed.textOf(fromHere(place.root, resolve(place.cwd, name)));
    return text === null ? [] : [{ name, text }];
  });
  const { verified } = await verifyAll(then, surveyed, place);
  return new Map(
    verified.flatMap(({ claims }) =>
      claims.map((claim) => [claim.id, { verdict: claim.verdict, told: factsToldBy(claim) }]),
    ),
  );
}
