import { type Claim, sideOf } from "@asbuilt/core/rules/drift/claim";
import { waiverRule } from "@asbuilt/core/rules/waive";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { quoteOfSide } from "../reporters/quote.ts";
import { createHash } from "node:crypto";
import { claimed, countsOf, type Verified, type VerifyReport } from "./report.ts";

/** The verdicts as JSON. Paths count from the root of the repository, lines from 1; line 0 means a file as a whole. */
export function verdictsToJson(report: VerifyReport): string {
  const { verified, surveys, problems, unseen, fallen, gone } = report;
  const claims = verified.flatMap((one) => one.claims);
  return `${JSON.stringify(
    {
      format: 1,
      summary: { claims: claimed(claims), ...countsOf(claims) },
      claims: verified.flatMap((one) => one.claims.map((claim) => claimToJson(claim, one, report))),
      chapters: report.standing?.chapters.map(({ "not checkable": uncheckable, ...row }) => ({ ...row, uncheckable })),
      surveys: surveys.map(({ source, target, knows, gaps = [], problems: own }) => ({
        source,
        target,
        knows,
        gaps,
        problems: own,
      })),
      waivers: report.diagnostics.filter(({ rule }) => rule === waiverRule).map((one) => waiverToJson(one, report)),
      notes: report.standing?.notes ?? [],
      problems,
      unseen,
      failed: fallen,
      gone,
    },
    null,
    2,
  )}\n`;
}

/** A comment that was to answer a finding and does not hold. */
const waiverToJson = ({ document, range, severity, message }: Diagnostic, report: VerifyReport): object => ({
  document: report.fromRoot(document),
  line: report.lines(document)?.lineAt(range.from) ?? 1,
  severity,
  message,
});

function claimToJson(claim: Claim, { findings }: Verified, report: VerifyReport): object {
  const {
    id,
    kind,
    name,
    verdict,
    survey,
    target,
    message,
    origin,
    evidence,
    beside,
    differences,
    rule,
    advice,
    fixes,
  } = claim;
  const finding = findings.get(claim);
  const lines = report.lines(report.fromHere(origin.document));
  const [difference, ...others] = differences;
  const said = (side: "expected" | "actual"): string | undefined =>
    others.length > 0 ? differences.map((one) => sideOf(one, side)).join("; ") : difference?.[side];
  return {
    id,
    kind,
    name,
    verdict,
    survey,
    target,
    message,
    origin: { document: origin.document, line: lines?.lineAt(origin.range.from) ?? 1, ...origin.range },
    evidence,
    beside: beside.length > 0 ? beside : undefined,
    severity: finding?.severity,
    quotes: finding && quotesOf(finding, report),
    expected: said("expected"),
    actual: said("actual"),
    rule: rule || undefined,
    fixes:
      fixes.length > 0
        ? fixes.map(({ title, edits }) => ({
            title,
            edits: edits.map(({ range, insert }) => ({ ...range, insert })),
          }))
        : undefined,
    advice: advice ?? undefined,
    partOf: claim.partOf ?? undefined,
    together: claim.together ?? undefined,
    because: claim.because.length > 0 ? claim.because : undefined,
    fingerprint: fingerprintOf(rule || kind, origin.document, id),
  };
}

/** The lines of both sides of a finding, the document's first. */
function quotesOf(finding: Diagnostic, report: VerifyReport): object[] {
  return [{ ...finding, message: "" }, ...finding.related].flatMap((side) => {
    const text = quoteOfSide(report, side);
    const line = report.lines(side.document)?.lineAt(side.range.from);
    return text === null || line === undefined ? [] : [{ path: report.fromRoot(side.document), line, text }];
  });
}

/** By rule, document and what is claimed, never by its line. */
const fingerprintOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
