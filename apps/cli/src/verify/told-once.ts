import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Verified } from "./report.ts";

/**
 * What several designs are told of one thing in the same words, as copies and translations of a document are, is told once: where it is
 * first, with the other places beside it. The claims keep their verdicts.
 */
export function toldOnce(all: readonly Verified[]): readonly Verified[] {
  const places = new Map<string, Diagnostic[]>();
  for (const { findings } of all)
    for (const finding of findings.values()) {
      const same = places.get(keyOf(finding));
      if (same) same.push(finding);
      else places.set(keyOf(finding), [finding]);
    }
  if ([...places.values()].every(({ length }) => length === 1)) return all;
  return all.map((one) => {
    const findings = new Map<Claim, Diagnostic>();
    const claims = one.claims.map((claim): Claim => {
      const finding = one.findings.get(claim);
      if (!finding) return claim;
      const [first, ...others] = places.get(keyOf(finding))!;
      if (finding !== first) return { ...claim, partOf: claim.id };
      findings.set(claim, { ...finding, related: [...finding.related, ...others.map(alsoHere)] });
      return claim;
    });
    return { ...one, claims, findings };
  });
}

const keyOf = ({ rule, element, message }: Diagnostic): string => `${rule}\0${element}\0${message}`;

const alsoHere = ({ document, range }: Diagnostic): Diagnostic["related"][number] => ({
  document,
  range,
  message: "The same is told here.",
});
