import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
import { confirmed, missing, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, filesOf, type Reality } from "../reality.ts";
import { builtPage } from "./built-page.ts";
import { becameOf, type Became } from "./became.ts";
import { isOfEveryFolder } from "./find-path.ts";
import { isSketched, withoutFooting } from "./footing.ts";
import { isLeftOut } from "./left-out.ts";
import { toldOfElsewhere } from "./of-elsewhere.ts";
import { toldOtherwise } from "./told-otherwise.ts";

/** What to say of a path that is not there. `near` is the file that was most likely meant, `written` the path as it was looked for. */
export function absentPath(
  claim: ElementClaim<"path">,
  { written, near }: { readonly written: string; readonly near: string | null },
  survey: Survey,
  design: Design,
  reality: Reality,
): Answer {
  const { name, origin } = claim;
  if (isLeftOut(name, origin.document, reality))
    return uncheckable(claim, `${name} is not kept in the repository, so whether it is there cannot be told.`);
  if (isPackageNamed(name, reality)) return uncheckable(claim, `${name} is the name of a package.`);
  if (near !== null && leavesPackagesOut(written, near)) return confirmed(claim, survey, [{ path: near, line: 0 }]);
  const files = filesOf(reality);
  const page = builtPage(claim, design, files);
  if (page?.source) return confirmed(claim, survey, [{ path: page.source, line: 0 }]);
  if (page) return uncheckable(claim, `${name} may be a page of the site to which other links here lead.`);
  const became = becameOf(name, origin.document, files, reality.history);
  if (became?.told)
    return uncheckable(
      claim,
      `What tells of ${name} was written by the commit that took it away. ${historyOf(became)}`,
    );
  const otherwise =
    toldOtherwise(claim, near, design, files) ?? (became ? null : ofElsewhere(claim, near, design, files));
  if (otherwise !== null) return uncheckable(claim, otherwise);
  const meant = became?.to ?? near;
  return missing(claim, `${sentenceOf(name, meant, 0)}${became ? ` ${historyOf(became)}` : ""}`, survey, {
    because: [
      `${files.length} files of the repository were looked through, from the folder of ${origin.document}, from the root and by the end of their paths.`,
    ],
    ...(meant === null
      ? {}
      : { fixes: [replaced(claim, meant)], beside: [{ path: meant, line: 0, says: `${meant} is here.` }] }),
  });
}

/** Why a path may well be meant to stand elsewhere than here; of what once stood here, nobody need ask. */
const ofElsewhere = (
  claim: ElementClaim<"path">,
  near: string | null,
  design: Design,
  files: readonly string[],
): string | null =>
  (near ? null : toldOfElsewhere(claim, design, files)) ??
  (near?.includes("/") && !(isSketched(claim, design) && isOfEveryFolder(near.slice(near.lastIndexOf("/") + 1)))
    ? null
    : withoutFooting(claim, design, files));

export function sentenceOf(name: string, near: string | null, below: number): string {
  const more = below > 0 ? `, nor ${below === 1 ? "what" : `the ${below} entries that`} the design names below it` : "";
  return `There is no ${name} in the repository${more}${near ? `; ${near} is there` : ""}.`;
}

/** "Commit 1a2b3c4 (2024-05-01) moved it." */
const historyOf = ({ since, to }: Became): string =>
  `Commit ${since.commit} (${since.day}) ${to === null ? "took" : "moved"} it${to === null ? " away" : ""}.`;

/** Whether a path goes from the root of sources of the JVM straight to what stands in a package below it. */
function leavesPackagesOut(written: string, there: string): boolean {
  const [, root, rest] =
    /^(.*\bsrc\/\w+\/(?:java|kotlin|scala|groovy)\/)(?!(?:com|org|io|net|dev)\/)(.+?)\/?$/.exec(written) ?? [];
  return root !== undefined && there.startsWith(root) && there.endsWith(`/${rest}`);
}

/** Whether a lone name with an ending is how people write a package that is declared: `Router.js` for `router`. */
const isPackageNamed = (name: string, reality: Reality): boolean =>
  /^[\w-]+\.\w+$/.test(name) &&
  builtOf(reality, "dependency").some(
    ({ element }) =>
      element.name.toLowerCase() === name.toLowerCase() ||
      (/\.(?:js|net|io|py|rs)$/i.test(name) && element.name === stemOf(name)),
  );

const stemOf = (name: string): string => name.slice(0, name.lastIndexOf(".")).toLowerCase();

export const replaced = ({ origin, name }: ElementClaim<"path">, path: string) => ({
  title: `Write ${path} instead of ${name}`,
  safe: false,
  edits: [{ range: origin.range, insert: path }],
});
