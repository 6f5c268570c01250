import { pathId } from "../../model/kinds/identity.ts";
import type { Fix } from "../../text/diagnostic.ts";
import { confirmed, missing, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { otherDatabase } from "./database/product-used.ts";
import { filesOf, knowing, type Reality } from "./reality.ts";
import { isOfOtherCode } from "./paths/of-elsewhere.ts";
import { isLeftOut } from "./paths/left-out.ts";
import { fileNamed } from "./structure/file-named.ts";
import { codeNames, type CodeNames } from "./structure/code-names.ts";
import { mayGoByName, type Structure, type StructureClaim, structureOf, type Told } from "./structure/structure.ts";
import { undescribedModules } from "./structure/undescribed-modules.ts";
import type { Verifier } from "./verifier.ts";
import { deployableNamed } from "./wiring/deployables.ts";

/** Components and modules are where the design says that they are, or go by the name of a folder, package or file. */
export const componentDrift: Verifier = {
  on: "drift",
  id: "component-drift",
  kinds: ["component", "module"],
  group: "architecture",
  requires: "Every component is where the design says that it lives, and every class or file named as one is there.",
  severity: "error",
  *verify(design, reality) {
    const structure = structureOf(design, reality);
    const names = codeNames(structure, reality);
    for (const claim of structure.claims) {
      const placed = answer(claim, structure, names, reality);
      const said = placed.outcome === "uncheckable" ? (otherDatabase(claim, design, reality) ?? placed) : placed;
      // What is still to come is not looked for in vain.
      if (said.outcome !== "uncheckable" || claim.state !== "planned") yield said;
    }
    yield* undescribedModules(design, structure, reality);
    const unclear = structure.claims.filter(({ id }) => structure.lift.placings.get(id)?.is === "ambiguous");
    if (unclear.length > 0)
      yield {
        outcome: "note",
        message: `${counted(unclear.length, "component")} could be in several places: ${listed(unclear.map(({ name }) => name))}.`,
      };
  },
};

function answer(claim: StructureClaim, structure: Structure, names: CodeNames, reality: Reality): Answer {
  const [survey] = knowing(reality, "path");
  if (!survey) return uncheckable(claim, "The files of the repository were not surveyed.");
  const told = structure.told.get(claim.id);
  const placing = structure.lift.placings.get(claim.id);
  if (told && (told.found.is === "there" || told.found.is === "in-other-case"))
    return confirmed(claim, survey, [{ path: told.found.path, line: 0 }], {
      because: [`The design says that it is in ${told.place.written}.`],
    });
  if (told?.found.is === "missing" && isLeftOut(told.place.written, claim.origin.document, reality))
    return uncheckable(
      claim,
      `${told.place.written} is not kept in the repository, so whether ${claim.name} is there cannot be told.`,
    );
  if (told?.found.is === "missing" && isSure(told, structure, reality)) {
    const near = placing?.is === "placed" ? placing.path : told.found.near;
    return missing(
      claim,
      claim.name === told.place.written
        ? `There is no ${claim.name} in the repository${near ? `; ${near} is there` : ""}.`
        : `${claim.name} is said to be in ${told.place.written}, which is not in the repository${near ? `; ${near} is there` : ""}.`,
      survey,
      {
        tells: pathId(told.place.written),
        ...(near
          ? { fixes: fixesOf(told, near), beside: [{ path: near, line: 0, says: `${claim.name} may be here.` }] }
          : {}),
      },
    );
  }
  if (placing?.is === "placed")
    return confirmed(claim, survey, [{ path: placing.path, line: 0 }], {
      because: ["Of all folders, packages and files this one alone goes by its name."],
    });
  if (placing?.is === "ambiguous")
    return uncheckable(claim, `${placing.paths.length} places go by the name ${claim.name}: ${listed(placing.paths)}.`);
  const unit = deployableNamed(reality, claim.name)?.found[0];
  if (unit) return confirmed(claim, unit.survey, unit.element.evidence);
  if (told?.found.is === "missing" || told?.found.is === "elsewhere")
    return uncheckable(claim, `${told.place.written} may be outside of this repository.`);
  const lost = names.missing.get(claim.id);
  const file = lost ? fileNamed(claim.name, reality) : undefined;
  if (file !== undefined) return confirmed(claim, survey, [{ path: file, line: 0 }]);
  if (lost)
    return missing(
      claim,
      `No code of the repository names ${claim.name}${lost.near ? `; did you mean ${lost.near}?` : "."}`,
      survey,
    );
  if (!mayGoByName(claim)) return uncheckable(claim, `${claim.name} may stand outside of the repository.`);
  return uncheckable(claim, `No folder, package or file of the repository is called ${claim.name}.`);
}

/**
 * What looks like a place may also be another repository, a package or a namespace. It is taken for one of here where most places
 * that the design gives in this form are here; a path also where its first folder is.
 */
function isSure({ place }: Told, { told }: Structure, reality: Reality): boolean {
  // `api/.../orders/store.go` leaves out folders.
  if (/\.{3}|…/.test(place.written) || isOfOtherCode(place.written, filesOf(reality))) return false;
  const alike = [...told.values()].filter((other) => other.place.form === place.form);
  const there = alike.filter(({ found }) => found.is === "there").length;
  if (there >= 2 && there * 3 >= alike.length * 2) return true;
  const first = /^(?:\.\/)?([^/]+)\/./.exec(place.written)?.[1];
  return place.form === "path" && first !== undefined && filesOf(reality).some((path) => path.startsWith(`${first}/`));
}

const fixesOf = ({ place }: Told, near: string): Fix[] =>
  place.range === null
    ? []
    : [
        {
          title: `Write ${near} instead of ${place.written}`,
          safe: false,
          edits: [{ range: place.range, insert: near }],
        },
      ];

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const listed = (names: readonly string[]): string =>
  names.length <= 4 ? names.join(", ") : `${names.slice(0, 4).join(", ")} and ${names.length - 4} more`;
