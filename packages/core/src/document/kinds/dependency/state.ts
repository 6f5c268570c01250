import type { DependencyFacts } from "../../../model/kinds/dependency.ts";
import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import type { Versioned } from "./version.ts";

export function stateDependency(
  { name, version }: Versioned,
  place: Place,
  facts: DependencyFacts,
  out: Collector,
): void {
  out.state({
    kind: "dependency",
    id: idOf("dependency", name.text),
    name: name.text.replace(/\s+/g, " "),
    range: wholeRange(name),
    place,
    facts: { ...facts, ...(version ? { version } : {}) },
  });
}
