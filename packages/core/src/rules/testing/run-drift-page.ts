import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { surveyors } from "../../survey/list.ts";
import { surveySite } from "../../survey/run.ts";
import type { Site } from "../../survey/site.ts";
import { memorySite } from "../../survey/testing/memory-site.ts";
import type { Claim } from "../drift/claim.ts";
import { tasksIn } from "../../survey/tasks-in.ts";
import { linesIn } from "../../survey/lines-in.ts";
import type { Verifier } from "../drift/verifier.ts";
import { verify } from "../drift/verify.ts";
import { type DriftCase, mark } from "./page.ts";

/** The claims of a case's document that are of the verifier's kinds. Any problem or fall is a fault of the page. */
export function claimsOfCase(
  verifier: Verifier,
  { document, files }: DriftCase,
  parse?: Site["parse"],
): readonly Claim[] {
  const design = linkDesign([readDocument(document.name, document.text)]);
  const site = memorySite({ ...files, [document.name]: document.text }, parse);
  const { surveys, problems } = surveySite(surveyors, site);
  const failed = problems.find(({ why }) => why.startsWith("asbuilt itself"));
  if (failed) throw new Error(failed.why);
  const { claims, fallen } = verify([verifier], design, {
    surveys,
    kindOf: site.kindOf,
    linesOf: linesIn(site),
    tasksOf: tasksIn(site),
    ignores: site.ignores,
    history: site.history,
  });
  if (fallen[0]) throw new Error(fallen[0].error);
  return claims.filter(({ kind }) => verifier.kinds.includes(kind));
}

const shown: ReadonlySet<Claim["verdict"]> = new Set(["contradicted", "missing", "undocumented", "fulfilled"]);

/** The lines that the case's document should have: each claim that does not hold is marked with its verdict and what is said of it. */
export const markedLines = ({ document }: DriftCase, claims: readonly Claim[]): string[] =>
  mark(
    document.text,
    claims
      .filter(({ verdict }) => shown.has(verdict))
      .map(({ origin, verdict, message }) => ({ range: origin.range, message: `${verdict}: ${message}` })),
  );
