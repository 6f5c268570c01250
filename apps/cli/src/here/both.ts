import { waiverRule } from "@asbuilt/core/rules/waive";
import { type Diagnostic, severities } from "@asbuilt/core/text/diagnostic";
import { groupBy } from "@asbuilt/core/text/group-by";
import { overlaps } from "@asbuilt/core/text/range";
import type { Report } from "../check/report.ts";
import { groupOf } from "../rules.ts";
import type { VerifyReport } from "../verify/report.ts";

/** The findings of both, most grave first; of what is equally grave, first what contradicts the repository. */
export function both(checked: Report, standing: VerifyReport): Report {
  const claims = new Map(standing.documents.map((document) => [document.name, document.claims]));
  return {
    ...checked,
    documents: checked.documents.map((document) => ({
      ...document,
      claims: claims.get(document.name) ?? document.claims,
    })),
    diagnostics: [...standing.diagnostics, ...checked.diagnostics].sort((a, b) => rank(a) - rank(b)),
    unseen: [
      ...checked.unseen,
      ...standing.unseen.filter(({ name }) => !checked.unseen.some((one) => one.name === name)),
    ],
    fallen: [...checked.fallen, ...standing.fallen],
    lines: standing.lines,
  };
}

const rank = ({ severity }: Diagnostic): number => severities.indexOf(severity);

/** What stands is told of links that lead nowhere, and says more of them, and of waivers that do not hold. */
export function isUntoldBy(standing: readonly Diagnostic[]): (one: Diagnostic) => boolean {
  const byDocument = groupBy(
    standing.filter(({ rule }) => subjectOf(rule) !== null),
    ({ document }) => document,
  );
  return (one) => {
    const subject = subjectOf(one.rule);
    const told = subject === null ? [] : (byDocument.get(one.document) ?? []);
    return !told.some((other) => subjectOf(other.rule) === subject && overlaps(one.range, other.range));
  };
}

const subjectOf = (rule: string): string | null =>
  rule === waiverRule ? rule : groupOf(rule) === "links" ? "links" : null;
