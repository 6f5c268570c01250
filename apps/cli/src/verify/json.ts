import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { createHash } from "node:crypto";
import { claimed, countsOf, type Verified, type VerifyReport } from "./report.ts";

/** The verdicts as JSON; `line` counts from 1. */
export function verdictsToJson({ verified, surveys, problems, unseen }: VerifyReport): string {
  const claims = verified.flatMap((one) => one.claims);
  return `${JSON.stringify(
    {
      format: 1,
      summary: { claims: claimed(claims), ...countsOf(claims) },
      claims: verified.flatMap((one) => one.claims.map((claim) => claimToJson(claim, one))),
      surveys: surveys.map(({ source, target, knows, problems: own, gaps = [] }) => ({
        source,
        target,
        knows,
        gaps,
        problems: own,
      })),
      notes: verified.flatMap(({ notes }) => notes),
      problems,
      unseen,
    },
    null,
    2,
  )}\n`;
}

function claimToJson(claim: Claim, { design }: Verified): object {
  const { id, kind, name, verdict, survey, target, message, origin, evidence, differences, rule, advice, because } =
    claim;
  const lines = design.documents.find(({ name: document }) => document === origin.document)?.markdown.lines;
  const said = (side: "expected" | "actual"): string | undefined =>
    differences.length > 0 ? differences.map((difference) => difference[side]).join("; ") : undefined;
  return {
    id,
    kind,
    name,
    verdict,
    survey,
    target,
    message,
    origin: { document: origin.document, line: lines?.lineAt(origin.range.from) ?? 1 },
    evidence,
    expected: said("expected"),
    actual: said("actual"),
    rule,
    advice: advice ?? undefined,
    because: because.length > 0 ? because : undefined,
    fingerprint: createHash("sha256")
      .update(JSON.stringify([rule, origin.document, id]))
      .digest("hex")
      .slice(0, 32),
  };
}
