import type { DependencyFacts } from "../../../model/kinds/dependency.ts";
import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import type { Versioned } from "./version.ts";

/** Words alone that say of which sort a part is, and are nobody's product: `**Backend** depends on **Database** and **Queue**`. */
const sorts =
  /^(?:Databases?|DB|Queues?|Storage|Caches?|Back-?end|Front-?end|Servers?|Clients?|API|Gateway|Broker|Proxy|Workers?)$/;

export function stateDependency(
  { name, version }: Versioned,
  place: Place,
  facts: DependencyFacts,
  out: Collector,
): void {
  if (version === undefined && sorts.test(name.text)) return;
  out.state({
    kind: "dependency",
    id: idOf("dependency", name.text),
    name: name.text.replace(/\s+/g, " "),
    range: wholeRange(name),
    place,
    facts: { ...facts, ...(version ? { version } : {}) },
  });
}
