import type { Design } from "../../../document/design.ts";
import { documentText } from "../../query/document-text.ts";
import { fenceAround } from "../../query/fences.ts";
import { distance } from "../../../text/nearest.ts";
import type { ElementClaim } from "../claims.ts";
import { isThere, pathsEndingIn } from "./find-path.ts";

type Claim = ElementClaim<"path">;

/** What a drawn tree of files means in the repository. */
export type TreePlace =
  /** It shows the folder at `base`; `dropped` is its own root, which only names the folder. */
  | { readonly is: "placed"; readonly base: string; readonly dropped: string }
  /** Next to nothing of it is there: it may be an example, or another repository. */
  | { readonly is: "nowhere"; readonly there: number; readonly entries: number };

/** Smaller trees are a few paths like any other. */
const least = 4;

/** The trees of a design: what each path claim in one means, where the tree as a whole tells. */
export function treePlaces(
  design: Design,
  claims: readonly Claim[],
  files: readonly string[],
): ReadonlyMap<Claim, TreePlace> {
  const places = new Map<Claim, TreePlace>();
  for (const entries of treesOf(design, claims)) {
    const place =
      isOfRelations(design, entries) || isOfNoFiles(design, entries, files)
        ? ({ is: "nowhere", there: 0, entries: entries.length } as const)
        : entries.length >= least
          ? placeOf(entries, files)
          : null;
    if (place) for (const claim of entries) places.set(claim, place);
  }
  return places;
}

/** Whether a tree shows what belongs to what, with how many there are of each: "users (1:n)". */
function isOfRelations(design: Design, [first]: readonly Claim[]): boolean {
  if (!first) return false;
  const text = documentText(design, first.origin.document);
  const { from } = first.origin.range;
  const end = text.indexOf("```", from);
  return cardinality.test(text.slice(from, Math.min(end < 0 ? text.length : end, from + 300)));
}

const cardinality = /\((?:1|n|m|one|many)\s?(?::|-?to-?)\s?(?:1|n|m|one|many)\b/i;

/** Whether a small tree draws something else than files: nothing of it is here, and nothing in it is written as a file or folder, or words head it. */
function isOfNoFiles(design: Design, entries: readonly Claim[], files: readonly string[]): boolean {
  if (entries.length >= least || entries.length < 2) return false;
  const { document, range } = entries[0]!.origin;
  const text = documentText(design, document);
  const above = text.slice(text.lastIndexOf("```", range.from), range.from);
  const isHeaded = titled.test(above);
  return entries.every(
    ({ name, origin: { range: at } }) =>
      !/\.\w+$/.test(name) &&
      (isHeaded || (text[at.to] !== "/" && text[at.to - 1] !== "/")) &&
      pathsEndingIn(plain(name), files).length === 0,
  );
}

/** "Hot tier (fast):" above the branches of a tree names no folder. */
const titled = /^\p{L}[^\n/│├└]{0,60}\s[^\n/│├└]{0,60}[:：]$/mu;

/** Path claims by the fence that they stand in. */
function treesOf(design: Design, claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const trees = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { document, place } = claim.origin;
    const fence = place === "code" ? fenceAround(design, claim.origin) : undefined;
    if (!fence) continue;
    const key = `${document}#${fence.range.from}`;
    const tree = trees.get(key);
    if (tree) tree.push(claim);
    else trees.set(key, [claim]);
  }
  return [...trees.values()];
}

function placeOf(entries: readonly Claim[], files: readonly string[]): TreePlace | null {
  const names = entries.map(({ name }) => plain(name));
  // Folders are called alike everywhere: where a tree shows files, these tell.
  const inFiles = names.filter((name) => /\.\w+$/.test(name));
  const telling = inFiles.length >= 2 ? inFiles : names;
  const root = rootOf(names);
  const asPackage = packageBase(root, names, files);
  if (asPackage !== null) return { is: "placed", base: asPackage, dropped: `${root}/` };
  const ways = ["", ...(root ? [`${root}/`] : [])].flatMap((dropped) => {
    const inner = telling.map((name) => (name.startsWith(dropped) ? name.slice(dropped.length) : "")).filter(Boolean);
    return basesOf(inner, files)
      .filter((base) => dropped === "" || telling === inFiles || resembles(root!, base))
      .map((base) => ({ base, dropped, there: inner.filter((name) => isThere(joined(base, name), files)).length }));
  });
  const own = telling.filter((name) => !everywhere.test(name));
  const isOwnThere = ways.some(({ base, dropped }) =>
    own.some((name) => name.startsWith(dropped) && isThere(joined(base, name.slice(dropped.length)), files)),
  );
  // What every project has at its top tells nothing of which one is drawn.
  if (own.length >= least && !isOwnThere) return { is: "nowhere", there: 0, entries: telling.length };
  const best = ways.reduce((a, b) => (b.there > a.there ? b : a), { base: "", dropped: "", there: 0 });
  if (best.there >= Math.max(2, telling.length * 0.4)) return { is: "placed", base: best.base, dropped: best.dropped };
  if (best.there <= telling.length * 0.2) return { is: "nowhere", there: best.there, entries: telling.length };
  // A root that only names the repository is no folder of it, however much of what it holds has moved.
  const isNameOnly = best.dropped !== "" && best.base === "" && !isThere(root!, files);
  return isNameOnly ? { is: "placed", base: "", dropped: best.dropped } : null;
}

/** Files that stand at the top of any project. */
const everywhere =
  /(?:^|\/)(?:\.github\/.*|package(?:-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|tsconfig[\w.-]*\.json|pyproject\.toml|requirements\.txt|cargo\.(?:toml|lock)|go\.(?:mod|sum)|readme\.md|license(?:\.md|\.txt)?|changelog\.md|contributing\.md|dockerfile|docker-compose\.ya?ml|makefile|\.gitignore|\.env(?:\.example)?|\.[\w-]+rc(?:\.\w+)?|[\w-]+\.config\.\w+|src\/index\.\w+|index\.(?:[jt]sx?|html)|__init__\.py)$/i;

/** Whether the root of a tree names the folder that it would show; the repository's own may have any name. */
function resembles(root: string, base: string): boolean {
  const [a, b] = [root, base.slice(base.lastIndexOf("/") + 1)].map((name) =>
    name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""),
  );
  return base === "" || a!.includes(b!) || b!.includes(a!) || distance(a!, b!) <= 2;
}

const plain = (name: string): string => name.replace(/^(?:\.{1,2}\/)+|^\/|\/+$/g, "");

/** The folder of a package that a tree names by dots, `org.shop.orders/`: where most of the tree is. */
function packageBase(root: string | null, names: readonly string[], files: readonly string[]): string | null {
  if (root === null || !packageName.test(root)) return null;
  const bases = pathsEndingIn(root.replaceAll(".", "/"), files);
  const thereIn = (base: string): number =>
    names.filter((name) => isThere(joined(base, name.slice(root.length + 1)), files)).length;
  return bases.toSorted((a, b) => thereIn(b) - thereIn(a))[0] ?? null;
}

/** Two words with a dot between them may be any file. */
const packageName = /^(?:(?:com|org|net|io|dev|de|eu|app)\.[a-z]\w*|[a-z]\w*(?:\.[a-z]\w*){2})(?:\.[a-z]\w*)*$/;

/** The one folder that all entries stand under. */
function rootOf(names: readonly string[]): string | null {
  const [first = ""] = names;
  const root = first.split("/")[0]!;
  return root !== "" && names.every((name) => name === root || name.startsWith(`${root}/`)) ? root : null;
}

/** The folders from which most entries are found, the root among them. */
function basesOf(names: readonly string[], files: readonly string[]): readonly string[] {
  const votes = new Map<string, number>();
  for (const name of names.slice(0, 60))
    for (const path of pathsEndingIn(name, files).slice(0, 40)) {
      const base = path.slice(0, path.length - name.length - 1);
      votes.set(base, (votes.get(base) ?? 0) + 1);
    }
  const sorted = [...votes].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return ["", ...sorted.map(([base]) => base)];
}

const joined = (base: string, name: string): string => (base === "" ? name : `${base}/${name}`);

/** The path in the repository that an entry of a placed tree means. */
export function pathInTree({ base, dropped }: Extract<TreePlace, { is: "placed" }>, name: string): string {
  const inner = `${plain(name)}/`;
  return joined(base, inner.startsWith(dropped) ? inner.slice(dropped.length) : inner).replace(/\/$/, "");
}
