import { gapsIn, isBelow, type Reality } from "../reality.ts";

/**
 * Why an endpoint may be there though no survey found it, as a whole sentence; `null` where all was read in which it could be.
 * Where it belongs to one deployable, what could not be read of others does not matter.
 */
export function unreadIn(reality: Reality, within: string | null): string | null {
  const [gap] = gapsIn(reality, "endpoint").filter(
    ({ within: folder }) => within === null || folder === undefined || isBelow(folder, within),
  );
  return gap?.why ?? null;
}
