import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { commonFolder, folderOf } from "../../../survey/files/paths.ts";
import type { Undescribed, Word } from "../claim.ts";
import { claimsOf } from "../claims.ts";
import { type Closure, closureOf } from "../closure.ts";
import { gather } from "../gather.ts";
import { findPath } from "../paths/find-path.ts";
import { builtOf, filesOf, isBelow, type Reality } from "../reality.ts";
import { bareName } from "./names.ts";

/** A file with tests as a design names it. */
interface Named {
  readonly name: string;
  readonly origin: Origin;
}

/** Files of tests that a list which says it is full does not name. */
export function* undescribedSuites(design: Design, reality: Reality): Generator<Word> {
  const closure = closureOf(design, "suite");
  if (!closure) return;
  const files = filesOf(reality);
  const named: Named[] = [
    ...claimsOf(design, "path"),
    ...claimsOf(design, "suite").map(({ name, facts, origin }) => ({ name: facts.path ?? name, origin })),
  ];
  const placed = named.flatMap(({ name, origin }) => {
    const found = findPath(name, origin.document, files);
    return found.is === "there" ? [{ path: found.path, origin }] : [];
  });
  const names = new Set(named.map(({ name }) => bareName(name)));
  const suites = builtOf(reality, "suite");
  const paths = new Set(suites.map(({ element }) => element.facts.path!));
  const listed = placed.filter(({ path }) => paths.has(path));
  // A list of classes is no list of scripts that make load.
  const endings = new Set((listed.length > 0 ? listed : placed).map(({ path }) => endingOf(path)));
  const folder = folderListed(listed, closure);
  const left: Undescribed[] = [];
  for (const { element, survey } of suites) {
    const path = element.facts.path!;
    if (
      !isBelow(path, folder) ||
      !endings.has(endingOf(path)) ||
      names.has(bareName(element.name)) ||
      placed.some(({ path: one }) => path === one || path.startsWith(`${one}/`))
    )
      continue;
    left.push({
      outcome: "undocumented",
      id: element.id,
      kind: "suite",
      name: element.name,
      message: `${path} has tests, and the design, which tells all, does not name it.`,
      survey,
      evidence: element.evidence,
      near: closure.origin,
      because: [closure.why],
    });
  }
  yield* gather(
    left,
    ({ evidence }) => evidence[0]!.path,
    ({ id }) => id,
    (names, count) => `${count} files have tests, and the design, which tells all, does not name them: ${names}.`,
  );
}

/**
 * The folder that a list tells in full: "the suites of the views, in full" lists what is in theirs, and says nothing of other folders.
 * Above all where the list names no files.
 */
function folderListed(
  placed: readonly { readonly path: string; readonly origin: Origin }[],
  { sentence, origin }: Closure,
): string {
  if (sentence === "") return "";
  const listed = placed.filter(
    ({ origin: { document, section, range, place } }) =>
      document === origin.document && section === origin.section && place !== "prose" && range.from > origin.range.from,
  );
  const folder = commonFolder(listed.map(({ path }) => path));
  return listed.some(({ path }) => path === folder) ? folderOf(folder) : folder;
}

/**
 * How a file ends, and whether it is called a test: among files that all are, those that are not called so, `account.setup.ts`, help tests.
 */
const endingOf = (path: string): string =>
  `${calledTest.test(path) ? "test " : ""}${path.slice(path.lastIndexOf(".") + 1)}`;

/** What runners of scripts find tests by. */
const calledTest = /[._-](?:test|spec|e2e|cy)s?\.[cm]?[jt]sx?$/;
