import type { Gone, History } from "../../../survey/history.ts";
import { perObject } from "../../../text/per-object.ts";
import { isOfEveryFolder, isThere, pathsEndingIn, placesOf } from "./find-path.ts";

/** What became of a path that is not there, as the repository's history tells. */
export interface Became {
  /** The commit after which it was gone, and its day. */
  readonly since: Gone;
  /** Where it is now, if it was moved and is still there. */
  readonly to: string | null;
  /** Whether the document's line that names it was written by that very commit: so it tells of what was. */
  readonly told: boolean;
}

/**
 * What became of the file or folder that a document means by a name; `null` where no commit that was looked through took it away,
 * or several that it may mean.
 */
export function becameOf(
  name: string,
  document: string,
  files: readonly string[],
  history: History | undefined,
): Became | null {
  if (!history) return null;
  const path = goneAs(name.replace(/\/+$/, ""), document, goneFrom(history));
  const since = path === null ? undefined : leavingOf(path, history);
  if (path === null || !since) return null;
  return {
    since,
    to: placeNow(path, files, history),
    told: history.addedIn(since.commit, document).includes(name),
  };
}

/** The path that is gone and meant: from the root, from the document's folder, or the one that ends so. */
function goneAs(name: string, document: string, gone: readonly string[]): string | null {
  const whole = placesOf(name, document).find((path) => isThere(path, gone));
  if (whole !== undefined) return whole;
  const bare = name.replace(/^(?:\.{1,2}\/)+/, "");
  if (!bare.includes("/") && isOfEveryFolder(bare)) return null;
  const [end, other] = pathsEndingIn(bare, gone);
  return end !== undefined && other === undefined ? end : null;
}

const goneFrom = perObject((history: History): readonly string[] => [
  ...new Set(history.gone().map(({ path }) => path)),
]);

/** When a file, or the last file of a folder, was taken away. */
const leavingOf = (path: string, history: History): Gone | undefined =>
  history.gone().find((each) => each.path === path || each.path.startsWith(`${path}/`));

/** What is moved time and again is followed so many times. */
const mostMoves = 20;

function placeNow(path: string, files: readonly string[], history: History): string | null {
  let place = path;
  for (let moves = 0; moves < mostMoves; moves++) {
    const left = leavingOf(place, history);
    const next = left && movedTo(place, history.movedIn(left.commit));
    if (!next) return null;
    if (isThere(next, files)) return next;
    place = next;
  }
  return null;
}

/** Where a commit moved a file, or most of a folder's files together. */
function movedTo(path: string, moved: ReadonlyMap<string, string>): string | null {
  const file = moved.get(path);
  if (file !== undefined) return file;
  const below = [...moved].filter(([from]) => from.startsWith(`${path}/`));
  const folders = new Map<string, number>();
  for (const [from, to] of below) {
    const rest = from.slice(path.length);
    const folder = to.endsWith(rest) ? to.slice(0, -rest.length) : "";
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const [folder, count] = [...folders].toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return folder !== "" && count * 2 > below.length ? folder : null;
}
