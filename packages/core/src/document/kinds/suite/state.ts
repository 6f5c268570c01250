import type { Place } from "../../../model/element.ts";
import { suiteId } from "../../../model/kinds/identity.ts";
import type { SuiteFacts } from "../../../model/kinds/suite.ts";
import { type Mapped, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { suiteType } from "./words.ts";

/** States a suite; `of` is the part whose suite of that name it is, where several have one. */
export function stateSuite(
  words: Mapped,
  place: Place,
  facts: SuiteFacts,
  out: Collector,
  of: string | null = null,
): void {
  const name = trimmed(words);
  if (name.text === "" || saysNothing(name.text)) return;
  const text = name.text.replace(/\s+/g, " ");
  out.state({
    kind: "suite",
    id: suiteId(of === null ? text : `${of} ${text}`),
    name: text,
    range: wholeRange(name),
    place,
    facts: { type: suiteType(text), ...facts },
  });
}
