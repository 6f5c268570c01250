import type { Design } from "../../document/design.ts";
import { confirmed, contradicted, missing, uncheckable } from "./answer.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import type { Answer } from "./claim.ts";
import { filesOf, knowing, type Reality } from "./reality.ts";
import { findPath, isThere, type PathFound } from "./paths/find-path.ts";
import { foldersInCode } from "./paths/folders-in-code.ts";
import { absentPath, replaced, sentenceOf } from "./paths/absent-path.ts";
import { firstOfSeveral } from "./paths/several-files.ts";
import { lineBeyondEnd } from "./paths/cited-line.ts";
import { pathInTree, type TreePlace, treePlaces } from "./paths/trees.ts";
import { fromAboveRoot } from "./paths/above-root.ts";
import { fromFolderAbove, isLinked } from "./paths/footing.ts";
import type { Verifier } from "./verifier.ts";
import { documentText } from "../query/document-text.ts";

/** Files and folders that the text names are there, with the letters it names them by. */
export const pathDrift: Verifier = {
  on: "drift",
  id: "path-drift",
  kinds: ["path"],
  group: "links",
  requires:
    "Every file and folder that a design names is in the repository, with the same letter case, and has the lines that are cited of it.",
  severity: "error",
  *verify(design, reality) {
    const claims = claimsOf(design, "path");
    const trees = treePlaces(design, claims, filesOf(reality));
    const drawn = new Set(
      [...trees].flatMap(([{ name }, tree]) => (tree.is === "placed" ? [pathInTree(tree, name)] : [])),
    );
    yield* gathered(
      claims.map((claim) => answer(claim, trees.get(claim), drawn, design, reality)),
      design,
    );
    const [survey] = knowing(reality, "path");
    if (survey) yield* foldersInCode(design, reality, survey);
  },
};

function answer(
  claim: ElementClaim<"path">,
  tree: TreePlace | undefined,
  drawn: ReadonlySet<string>,
  design: Design,
  reality: Reality,
): Answer {
  const [survey] = knowing(reality, "path");
  if (!survey) return uncheckable(claim, "The files of the repository were not surveyed.");
  const files = filesOf(reality);
  if (tree?.is === "placed" && isThere(pathInTree(tree, claim.name), files))
    return confirmed(claim, survey, [{ path: pathInTree(tree, claim.name), line: 0 }]);
  const isInTree = tree?.is === "placed" && (claim.facts.glob || endsWithoutEnding(claim.name, tree, files));
  const written = isInTree ? pathInTree(tree, claim.name) : claim.name;
  const found = unlessDrawn(findPath(written, claim.origin.document, files, reality.kindOf), drawn);
  if (tree?.is === "nowhere" && !(found.is === "there" && found.whole))
    return uncheckable(
      claim,
      `Of the ${tree.entries} entries drawn here ${tree.there} are in the repository: the tree may show an example, or something else.`,
    );
  // What has moved is gone from where it was.
  if (claim.state === "removed" && found.is === "there" && !found.whole)
    return missing(claim, `There is no ${claim.name} in the repository.`, survey);
  const above = found.is === "missing" ? fromFolderAbove(claim, design, files) : null;
  const apart = found.is === "missing" && above === null ? fromAboveRoot(claim, design, files) : null;
  const several = found.is === "missing" ? firstOfSeveral(claim.name, files) : null;
  const meant = above ?? apart ?? several;
  if (meant !== null) return confirmed(claim, survey, [{ path: meant, line: 0 }]);
  if ((found.is === "in-other-case" || found.is === "missing") && isWord(claim, design)) {
    const other = files.find((file) => lastOf(file).toLowerCase() === claim.name.toLowerCase());
    if (other) return confirmed(claim, survey, [{ path: other, line: 0 }]);
  }
  switch (found.is) {
    case "there":
      // Whoever follows a link gets where it leads, and not where a file of that end stands.
      if (!found.whole && isRelativeLink(claim, design))
        return absentPath(claim, { written, near: found.path }, survey, design, reality);
      return (
        lineBeyondEnd(claim, found, survey, reality) ??
        confirmed(claim, survey, [{ path: found.path, line: claim.facts.line ?? 0 }])
      );
    case "in-other-case":
      if (/^[^/]+\/$/.test(claim.name))
        return uncheckable(
          claim,
          `${claim.name} may stand in any part of the repository; ${found.path} is written in other letters.`,
        );
      return contradicted(
        claim,
        survey,
        [{ fact: "", expected: claim.name, actual: found.path, evidence: [{ path: found.path, line: 0 }] }],
        {
          message: `${claim.name} is written ${found.written} in the repository; where letter case counts, it is another file.`,
          fixes: [replaced(claim, found.written)],
          advice: `If the design is right, rename ${found.path}.`,
        },
      );
    case "elsewhere":
      return uncheckable(claim, `${claim.name} leads out of the repository.`);
    case "ambiguous":
      return uncheckable(claim, `${found.count} places in the repository end in ${claim.name}.`);
    case "missing":
      return absentPath(claim, { written, near: found.near }, survey, design, reality);
  }
}

/** What is drawn at its own place is not where another entry has gone. */
const unlessDrawn = (found: PathFound, drawn: ReadonlySet<string>): PathFound =>
  found.is === "missing" && found.near !== null && drawn.has(found.near) ? { ...found, near: null } : found;

/** Whether an entry of a tree is the name of a file there without its ending, as trees of packages name classes. */
const endsWithoutEnding = (name: string, tree: TreePlace & { is: "placed" }, files: readonly string[]): boolean =>
  findPath(pathInTree(tree, name), "", files).is === "there";

const isRelativeLink = (claim: ElementClaim<"path">, design: Design): boolean =>
  /^\.{1,2}\/.*\.\w{1,5}$/.test(claim.name) && isLinked(claim, design);

const lastOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** A lone name among plain words, neither in code nor the end of a link, speaks of a file as one speaks of "the Readme". */
function isWord({ name, origin: { document, range, place } }: ElementClaim<"path">, design: Design): boolean {
  if (name.includes("/") || place === "code") return false;
  const text = documentText(design, document);
  return !/[`([<"']/.test(text.slice(range.from - 1, range.from));
}

/**
 * Of what lies in a folder that is missing the folder alone is told, with how much is named below it; and a file that is named again
 * by its end alone, or is the text of a link and its target, is told once.
 */
function gathered(answers: readonly Answer[], design: Design): readonly Answer[] {
  const folders = new Map<string, Answer>();
  for (const each of answers)
    if (each.outcome === "missing") folders.set(keyOf(each, each.claim.name.replace(/\/+$/, "")), each);
  const targets = targetsOf(answers, design);
  const below = new Map<Answer, number>();
  const parts = new Map<Answer, Answer>();
  for (const each of answers) {
    if (each.outcome !== "missing") continue;
    const above = highestAbove(each, folders) ?? inFull(each, folders) ?? targets.get(each);
    if (!above) continue;
    parts.set(each, above);
    if (!above.claim.name.endsWith(each.claim.name) && !standsElsewhere(each))
      below.set(above, (below.get(above) ?? 0) + 1);
  }
  return answers.map((each) => {
    const above = parts.get(each);
    if (above) return { ...each, partOf: above.claim.id };
    const n = below.get(each);
    if (!n) return each;
    const { name } = each.claim;
    const history = each.message.slice(sentenceOf(name, nearOf(each), 0).length);
    return { ...each, message: `${sentenceOf(name, nearOf(each), n)}${history}` };
  });
}

/** Whether what is missing here has gone to another folder under its own name. */
const standsElsewhere = (answer: Answer): boolean =>
  lastOf((nearOf(answer) ?? "").replace(/\/+$/, "")) === lastOf(answer.claim.name.replace(/\/+$/, ""));

const nearOf = ({ fixes }: Answer): string | null => fixes?.[0]?.edits[0]?.insert ?? null;

const placeIn = ({ claim: { origin } }: Answer, from: number): string => `${origin.document}\0${from}`;

/** Of links whose text is a path, by what is said of the text, what is said of the target, where both are missing. */
function targetsOf(answers: readonly Answer[], design: Design): ReadonlyMap<Answer, Answer> {
  const at = new Map<string, Answer>();
  const absent = answers.filter(({ outcome }) => outcome === "missing");
  for (const each of absent) at.set(placeIn(each, each.claim.origin.range.from), each);
  const targets = new Map<Answer, Answer>();
  for (const each of absent) {
    const { document, range } = each.claim.origin;
    const text = documentText(design, document);
    const link = /^[`*_]{0,4}\]\(\s*<?/.exec(text.slice(range.to, range.to + 10));
    const target = link && at.get(placeIn(each, range.to + link[0].length));
    if (target && lastOf(target.claim.name) === lastOf(each.claim.name)) targets.set(each, target);
  }
  return targets;
}

/** The same file, named with more of its folders elsewhere in the document. */
function inFull({ claim }: Answer, folders: ReadonlyMap<string, Answer>): Answer | undefined {
  const full = [...folders.values()].filter(
    ({ claim: other }) =>
      other.id !== claim.id &&
      other.origin.document === claim.origin.document &&
      other.name.endsWith(`/${claim.name.replace(/^\.\//, "")}`),
  );
  return full.length === 1 ? full[0] : undefined;
}

const keyOf = ({ claim }: Answer, path: string): string => `${claim.origin.document}\0${path}`;

function highestAbove(answer: Answer, folders: ReadonlyMap<string, Answer>): Answer | undefined {
  const parts = answer.claim.name.replace(/\/+$/, "").split("/");
  for (let n = 1; n < parts.length; n++) {
    const above = folders.get(keyOf(answer, parts.slice(0, n).join("/")));
    if (above) return above;
  }
  return undefined;
}
