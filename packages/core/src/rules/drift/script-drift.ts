import type { NamedScript, Survey } from "../../survey/survey.ts";
import { nearest } from "../../text/nearest.ts";
import { perObject } from "../../text/per-object.ts";
import { groupBy } from "../query/ground.ts";
import { confirmed, contradicted, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import type { Reality } from "./reality.ts";
import { type ScriptClaim, scriptClaims } from "./scripts/stated.ts";
import type { Verifier } from "./verifier.ts";

/** Scripts that a design names are those of the packages, and run what it says they run. */
export const scriptDrift: Verifier = {
  on: "drift",
  id: "script-drift",
  kinds: ["symbol"],
  group: "deployment",
  requires: "Every script that a design names is one of a package of the repository, and runs what the design says.",
  severity: "error",
  *verify(design, reality) {
    const [survey] = reality.surveys.filter(({ scripts = [] }) => scripts.length > 0);
    if (!survey) return;
    const claims = scriptClaims(design);
    const isHere = claims.some(({ script }) => scriptsCalled(script, reality).length > 0);
    for (const claim of claims) {
      const said = answer(claim, survey, isHere, reality);
      if (said) yield said;
    }
  },
};

const byName = perObject(({ surveys }: Reality): ReadonlyMap<string, readonly NamedScript[]> => {
  const all = surveys.flatMap(({ scripts = [] }) => scripts);
  return groupBy(
    all.toSorted((a, b) => a.path.split("/").length - b.path.split("/").length),
    ({ name }) => name,
  );
});

/** The nearest to the root first, whose scripts people mean where several packages have one of a name. */
const scriptsCalled = (name: string, reality: Reality): readonly NamedScript[] => byName(reality).get(name) ?? [];

function answer(claim: ScriptClaim, survey: Survey, isHere: boolean, reality: Reality): Answer | null {
  const called = scriptsCalled(claim.script, reality);
  const [first] = called;
  if (!first) {
    if (!claim.isSure) return null;
    if (!isHere) return uncheckable(claim, "None of the scripts that the design names is here.", survey);
    const near = nearest(claim.script, [...byName(reality).keys()]);
    return missing(
      claim,
      `No package here has a script ${claim.script}${near === null ? "." : `; did you mean ${near}?`}`,
      survey,
    );
  }
  const { runs } = claim;
  const same = runs === undefined ? first : called.find((script) => isOf(runs, script, reality));
  if (same) return confirmed(claim, survey, [{ path: same.path, line: same.line }]);
  const evidence = [{ path: first.path, line: first.line }];
  return contradicted(
    claim,
    survey,
    [{ fact: "", expected: `runs \`${runs}\``, actual: `it runs \`${first.command}\``, evidence }],
    { message: `${claim.name} runs \`${runs}\` in the design, \`${first.command}\` in ${placeOf(evidence[0]!)}.` },
  );
}

/** Whether a script runs a command: as a whole or a part of it, by itself or by the scripts that it runs and those around it. */
function isOf(runs: string, script: NamedScript, reality: Reality): boolean {
  const open = [script];
  const seen = new Set<NamedScript>();
  for (let one = open.pop(); one && seen.size < 30; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (plain(one.command).includes(plain(runs))) return true;
    const run = new Set([`pre${one.name}`, `post${one.name}`, ...one.command.split(/[\s"';&|()]+/)]);
    for (const name of run) open.push(...scriptsCalled(name, reality));
  }
  return false;
}

const plain = (command: string): string =>
  command
    .replace(/\b(?:npx|pnpm exec|yarn|bunx|cross-env)\s/g, "")
    .replace(/["'\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
