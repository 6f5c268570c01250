import { gapsIn, isBelow, type Reality } from "../reality.ts";
import type { Asked } from "./asked.ts";
import { segmentsOf } from "./route.ts";

/**
 * Why an endpoint may be there though no survey found it, as a whole sentence; `null` where all was read in which it could be.
 * Where it belongs to one deployable, what could not be read of others does not matter; nor does what is served under other paths.
 */
export function unreadIn(reality: Reality, within: string | null, { segments, family }: Asked): string | null {
  const [gap] = gapsIn(reality, "endpoint").filter(
    ({ within: folder, under, besides = [] }) =>
      (within === null || folder === undefined || isBelow(folder, within)) &&
      (under === undefined || mayBeUnder(segments, segmentsOf(under, family))) &&
      !besides.includes(nextAfter(segments, under === undefined ? [] : segmentsOf(under, family))),
  );
  return gap?.why ?? null;
}

/** Whether a path may stand under another; the design may leave out what stands before all of its paths, or write it before them. */
function mayBeUnder(path: readonly string[], lead: readonly string[]): boolean {
  const last = lead.at(-1);
  if (last === undefined) return true;
  return path.some((segment) => segment === last || last === "{}") || path.length === 0;
}

/** The segment by which a path goes on from another, at whose end it may begin. */
const nextAfter = (path: readonly string[], lead: readonly string[]): string =>
  path[lead.length === 0 ? 0 : path.lastIndexOf(lead.at(-1)!) + 1] ?? "";
