import { builtOf, type Reality } from "../reality.ts";
import { deployableNamed } from "../wiring/deployables.ts";
import { wiringBetween } from "../wiring/wiring-between.ts";
import type { Standing } from "./compare.ts";

/** Everything that a name means, in every source. */
export function standingAs(name: string, reality: Reality): Standing[] {
  const made = builtOf(reality, "node").filter(({ element }) => element.facts.dockerfile === name);
  return (made.length > 0 ? made : (deployableNamed(reality, name)?.found ?? [])).map(({ element, survey }) => ({
    element,
    survey,
    reaches: (other) => (wiringBetween(reality, element.name, other)?.proof.length ?? 0) > 0,
  }));
}
