import { uncheckable } from "./answer.ts";
import type { Answer, Claimed, ClaimKind } from "./claim.ts";
import { indexOf } from "./paths/path-index.ts";
import { placesOf } from "./paths/find-path.ts";
import { filesOf, gapsIn, isBelow, type Reality } from "./reality.ts";

// A folder of the repository may be another repository that was not fetched. Whatever is found nowhere else may lie in it, so it is
// not missing.

/** The answer, unless it calls missing what may lie in a folder that is not checked out: then nobody can tell. */
export function unlessNotCheckedOut(answer: Answer, reality: Reality): Answer {
  if (answer.outcome !== "missing") return answer;
  const gap = gapsIn(reality, "path").find(
    ({ within }) => within !== undefined && mayLieIn(answer.claim, within, reality),
  );
  return gap ? uncheckable(answer.claim, gap.why, answer.survey) : answer;
}

/** What code of any kind may hold. */
const ofAnyCode: ReadonlySet<ClaimKind> = new Set([
  "component",
  "module",
  "entity",
  "dependency",
  "error-code",
  "setting",
  "suite",
  "symbol",
]);

/** What a client or a collection of pages does not hold: it is served, stored and run elsewhere. */
const ofServers: ReadonlySet<ClaimKind> = new Set(["endpoint", "table", "channel", "node"]);

/** Names of folders of clients and pages. */
const isOfClients = (folder: string): boolean =>
  /(?:^|[/_-])(?:front-?end|clients?|web|web-?(?:app|site)|site|ui|mobile|ios|android|docs?|wiki|themes?|design)$/i.test(
    folder,
  );

function mayLieIn({ kind, name, origin }: Claimed, folder: string, reality: Reality): boolean {
  if (kind !== "path") return ofAnyCode.has(kind) || (ofServers.has(kind) && !isOfClients(folder));
  const places = placesOf(name.replace(/\/+$/, ""), origin.document);
  if (places.some((place) => isBelow(place, folder))) return true;
  // People shorten paths by their first folders; but a file whose own folder is here would be in that.
  if (!name.includes("/")) return true;
  const { exact } = indexOf(filesOf(reality));
  return places.every((place) => !exact.has(place.slice(0, Math.max(0, place.lastIndexOf("/")))));
}
