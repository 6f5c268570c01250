import type { Claim, Verdict } from "@asbuilt/core/rules/drift/claim";
import { resolve } from "node:path";
import type { Source } from "../check/examine.ts";
import { fromHere } from "../site-node/find.ts";
import { surveyedAt } from "../survey/surveyed.ts";
import { verifyAll } from "./verify-all.ts";
import type { Place } from "./verify-design.ts";

/** The verdicts there were, by the claims' ids. */
export type Before = ReadonlyMap<string, Verdict>;

const telling: ReadonlySet<Verdict> = new Set(["contradicted", "missing", "undocumented", "fulfilled"]);

/** Whether a claim came to be false, or fulfilled, since then. */
export const isNews = ({ id, verdict }: Claim, before: Before): boolean =>
  telling.has(verdict) && before.get(id) !== verdict;

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
  return new Map(verified.flatMap(({ claims }) => claims.map(({ id, verdict }) => [id, verdict])));
}
