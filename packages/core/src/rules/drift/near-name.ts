import { canonicalName } from "../../model/kinds/names.ts";
import { nearest } from "../../text/nearest.ts";

/**
 * The name most likely meant by one that is not there: spelled alike, else the only one that has most of the words of whichever of the
 * two has more, or half of them and none that the other lacks. `null` where none or several could be meant.
 */
export function nearName(name: string, names: readonly string[]): string | null {
  const spelled = nearest(name, names);
  if (spelled !== null) return spelled;
  const words = telling(name);
  const sharing = names.filter((other) => {
    const others = telling(other);
    const shared = words.filter((word) => others.includes(word)).length;
    const more = Math.max(words.length, others.length);
    return (
      shared > 0 && (shared * 2 > more || (shared * 2 === more && shared === Math.min(words.length, others.length)))
    );
  });
  return sharing.length === 1 ? sharing[0]! : null;
}

/** The words of a name without those that stand in the names of anything. */
const telling = (name: string): string[] =>
  canonicalName(name)
    .split("-")
    .filter((word) => !/^(?:id|of|the|is|at|on|by|no|nr|name|type)$/.test(word));
