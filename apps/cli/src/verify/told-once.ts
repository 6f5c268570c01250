import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { groupBy } from "@asbuilt/core/rules/query/ground";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Verified } from "./report.ts";

/**
 * What several designs are told of one thing is told once, as where one is a copy or translation of another, or both name what is not
 * there: where most is told, else first, with the other places beside it. The claims keep their verdicts.
 */
export function toldOnce(all: readonly Verified[]): readonly Verified[] {
  const told = all.flatMap(({ findings }) => [...findings].map(([claim, finding]) => ({ claim, finding })));
  const tellers = tellersAmong(told);
  const places = groupBy(told, ({ finding }) => tellers.get(finding)!);
  if (places.size === told.length) return all;
  const claimOf = new Map(told.map(({ claim, finding }) => [finding, claim]));
  return all.map((one) => {
    const findings = new Map<Claim, Diagnostic>();
    const elsewhere = new Map<Claim, Claim>();
    const claims = one.claims.map((claim): Claim => {
      const finding = one.findings.get(claim);
      if (!finding) return claim;
      const teller = tellers.get(finding)!;
      if (teller !== finding) {
        const by = claimOf.get(teller)!;
        const told = { ...claim, partOf: by.id };
        elsewhere.set(told, by);
        return told;
      }
      const others = places.get(finding)!.filter((each) => each.finding !== finding);
      findings.set(claim, { ...finding, related: [...finding.related, ...others.map(alsoHere)] });
      return claim;
    });
    return { ...one, claims, findings, tellers: elsewhere };
  });
}

interface Told {
  readonly claim: Claim;
  readonly finding: Diagnostic;
}

/** The finding that tells each: the first in the same words, or one that tells of all that is missing there, and of most. */
function tellersAmong(told: readonly Told[]): ReadonlyMap<Diagnostic, Diagnostic> {
  const firsts = new Map<string, Told>();
  for (const each of told) if (!firsts.has(wordsOf(each))) firsts.set(wordsOf(each), each);
  const lacking = [...firsts.values()].filter(({ claim }) => claim.verdict === "missing").map(thingsOf);
  const byThing = groupBy(
    lacking.flatMap((of) => [...of.things].map((thing) => ({ thing, of }))),
    ({ thing }) => thing,
  );
  const whole = new Map<Diagnostic, Diagnostic>();
  for (const { finding, things } of lacking) {
    const [one] = things;
    const telling = byThing.get(one!)!.filter(({ of }) => [...things].every((thing) => of.things.has(thing)));
    const most = telling.reduce((best, each) => (each.of.things.size > best.of.things.size ? each : best));
    whole.set(finding, most.of.finding);
  }
  return new Map(
    told.map((each) => {
      const { finding } = firsts.get(wordsOf(each))!;
      return [each.finding, whole.get(finding) ?? finding];
    }),
  );
}

const wordsOf = ({ finding: { rule, element, message } }: Told): string => `${rule}\0${element}\0${message}`;

/** What a finding is about, each thing with who looked for it. */
function thingsOf({ claim: { rule, survey, target }, finding }: Told) {
  const { element, parts = [] } = finding;
  return { finding, things: new Set([element, ...parts].map((thing) => [rule, survey, target, thing].join("\0"))) };
}

const alsoHere = ({ finding: { document, range } }: Told): Diagnostic["related"][number] => ({
  document,
  range,
  message: "The same is told here.",
});
