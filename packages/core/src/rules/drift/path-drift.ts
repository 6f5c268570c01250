import { confirmed, contradicted, missing, uncheckable } from "./answer.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import type { Answer } from "./claim.ts";
import { filesOf, knowing, type Reality } from "./reality.ts";
import { findPath } from "./paths/find-path.ts";
import type { Verifier } from "./verifier.ts";

/** Files and folders that the text names are there, with the letters it names them by. */
export const pathDrift: Verifier = {
  on: "drift",
  id: "path-drift",
  kinds: ["path"],
  group: "links",
  requires: "Every file and folder that a design names is in the repository, with the same letter case.",
  severity: "error",
  *verify(design, reality) {
    for (const claim of claimsOf(design, "path")) yield answer(claim, reality);
  },
};

function answer(claim: ElementClaim<"path">, reality: Reality): Answer {
  const [survey] = knowing(reality, "path");
  if (!survey) return uncheckable(claim, "The files of the repository were not surveyed.");
  const found = findPath(claim.name, claim.origin.document, filesOf(reality), reality.kindOf);
  switch (found.is) {
    case "there":
      return confirmed(claim, survey, [{ path: found.path, line: 0 }]);
    case "in-other-case":
      return contradicted(
        claim,
        survey,
        [{ fact: "", expected: claim.name, actual: found.path, evidence: [{ path: found.path, line: 0 }] }],
        {
          message: `${claim.name} is written ${found.written} in the repository; where letter case counts, it is another file.`,
          fixes: [replaced(claim, found.written)],
        },
      );
    case "elsewhere":
      return uncheckable(claim, `${claim.name} leads out of the repository.`);
    case "ambiguous":
      return uncheckable(claim, `${found.count} files of the repository end in ${claim.name}.`);
    case "missing":
      return missing(
        claim,
        `There is no ${claim.name} in the repository${found.near ? `; ${found.near} is there` : ""}.`,
        survey,
        found.near ? { fixes: [replaced(claim, found.near)] } : {},
      );
  }
}

const replaced = ({ origin, name }: ElementClaim<"path">, path: string) => ({
  title: `Write ${path} instead of ${name}`,
  safe: false,
  edits: [{ range: origin.range, insert: path }],
});
