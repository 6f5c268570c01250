import type { Design } from "../../../document/design.ts";
import { matches } from "../../../text/matches.ts";
import type { Range } from "../../../text/range.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { closuresOf } from "../closure.ts";
import { isThere, pathsEndingIn } from "./find-path.ts";
import { documentText } from "../../query/document-text.ts";

type PathClaim = ElementClaim<"path">;

/** So many others show where the paths of a table or a paragraph stand; one does where the text says that these are all. */
const enough = 3;

/**
 * Whether a path stands among others of its section that are all below one folder of the repository, as it would be; or a bare name in a
 * paragraph that names a folder, and as many files in it by nothing but their names, or among more bare names of its ending in the
 * section, each of which is that of a file somewhere.
 */
export function isAmongOthers(
  claim: PathClaim,
  parts: readonly string[],
  design: Design,
  files: readonly string[],
): boolean {
  const told = besides(design).get(placeOf(claim)) ?? [];
  if (parts.length === 1) return isInFolderOf(claim, told, design, files) || isOneOfBare(claim, told, files);
  const above = folderAbove(parts, files);
  if (above === null) return false;
  const beside = standingBelow(design)(files).get(placeOf(claim))?.get(above) ?? 0;
  return beside >= (isOfAll(claim, design) ? 1 : enough) && beside * 3 >= told.length - 1;
}

/** Whether a section says that it names all files: "All test files:" */
const isOfAll = ({ origin }: PathClaim, design: Design): boolean =>
  closuresOf(design).some(
    ({ kinds, origin: { document, section } }) =>
      (kinds.has("path") || kinds.has("suite")) && document === origin.document && section === origin.section,
  );

const placeOf = ({ origin: { document, section } }: PathClaim): string => `${document}#${section}`;

const besides = perObject(
  (design: Design): ReadonlyMap<string, readonly PathClaim[]> =>
    groupBy(
      claimsOf(design, "path").filter(({ state }) => state !== "planned" && state !== "removed"),
      placeOf,
    ),
);

/** How many of the paths of each section that are there stand below each folder. */
const standingBelow = perObject((design: Design) =>
  perObject((files: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
    const counts = ([, told]: readonly [string, readonly PathClaim[]]): ReadonlyMap<string, number> => {
      const below = new Map<string, number>();
      for (const { name } of told)
        if (isThere(name, files))
          for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1))
            below.set(name.slice(0, at), (below.get(name.slice(0, at)) ?? 0) + 1);
      return below;
    };
    return new Map([...besides(design)].map((each) => [each[0], counts(each)]));
  }),
);

/** The nearest folder above a path that is there; `null` where that is one near the root, below which everything is. */
function folderAbove(parts: readonly string[], files: readonly string[]): string | null {
  for (let n = parts.length - 1; n >= 2; n--) {
    const above = parts.slice(0, n).join("/");
    if (isThere(above, files)) return above;
  }
  return null;
}

/** Folders in code: `src/parts`, and no file that is named by its ending. */
const folders = /`((?:[\w@()[\]-]+\/){1,8}[\w@()[\]-]+)\/?`/g;

/**
 * The folder that a paragraph about a part says it to be in: ``**orders** in `src/orders`:``, or that an item of a list begins with,
 * ``- `orders/tests/`: ``, which one other file there bears out, if it ends alike.
 */
const ofPart =
  /^\s*(?:[-*]\s)?(?:\*\*[^*\n]{1,80}\*\*,?\s(?:in|below|under)\s|(?<=[-*]\s)(?=`[^`\n]{1,120}`\s?[:–—-]))`([\w@()[\].-]+(?:\/[\w@()[\].-]+){0,8})\/?`/;
const item = /\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/g;

function isInFolderOf(
  { id, name, origin: { document, range } }: PathClaim,
  told: readonly PathClaim[],
  design: Design,
  files: readonly string[],
): boolean {
  if (!isBare(name)) return false;
  const text = documentText(design, document);
  const [begin, end] = boundsOf(text, range);
  const before = text.slice(Math.max(begin, range.from - 2_000, 0), range.from);
  const own = ofPart.exec(before)?.[1];
  const isOwn = own !== undefined && isThere(own, files);
  const folder = isOwn
    ? own
    : [...before.matchAll(folders)].map(([, path]) => path!).findLast((path) => isThere(path, files));
  if (folder === undefined) return false;
  const beside = told.filter((one) => one.id !== id && one.origin.range.from > begin && one.origin.range.to <= end);
  const bare = beside.filter((one) => isBare(one.name));
  const inside = bare.filter((one) => isThere(`${folder}/${one.name}`, files));
  const alike = isOwn && inside.some((one) => endingOf(one.name) === endingOf(name));
  return (alike || inside.length >= enough) && inside.length === bare.length;
}

function isOneOfBare({ id, name }: PathClaim, told: readonly PathClaim[], files: readonly string[]): boolean {
  const ending = endingOf(name);
  const alike = told.filter((one) => one.id !== id && isBare(one.name) && endingOf(one.name) === ending);
  return isBare(name) && alike.length > enough && alike.every((one) => pathsEndingIn(one.name, files).length > 0);
}

/** `test_orders.py`: the name of a file without any folder. */
const isBare = (name: string): boolean => !name.includes("/") && /\.\w+$/.test(name);

/** Where the paragraph or the item of a list around a place begins and ends. */
function boundsOf(text: string, { from, to }: Range): readonly [begin: number, end: number] {
  const first = text.lastIndexOf("\n\n", from);
  const last = text.indexOf("\n\n", to);
  const end = last < 0 ? text.length : last;
  const items = matches(text.slice(Math.max(first, 0), end), item).map(({ index }) => Math.max(first, 0) + index);
  return [items.findLast((at) => at < from) ?? first, items.find((at) => at >= to) ?? end];
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf("."));
