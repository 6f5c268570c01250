import type { Place } from "../../../model/element.ts";
import type { Range } from "../../../text/range.ts";
import type { Collector } from "../../reading.ts";
import { type Name, typeOf } from "./name.ts";

/** States a building block of which no more is told than its name, with the sort that the name gives it. */
export function stateNamed(name: Name, range: Range, place: Place, out: Collector): void {
  const type = typeOf(name.text, null);
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range,
    place,
    facts: type ? { type } : {},
    ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
  });
}
