import type { Place } from "../../../model/element.ts";
import type { Range } from "../../../text/range.ts";
import type { Collector } from "../../reading.ts";
import type { Name } from "./name.ts";
import { isBlock } from "./words.ts";

interface Said {
  readonly range: Range;
  readonly place: Place;
  /** The verb, where it tells what one does with the other. */
  readonly label?: string;
}

/** States that one building block uses another, as a sentence has it: that counts where both are known from elsewhere. */
export function supposeUse(from: Name | null, to: Name | null, said: Said, out: Collector): void {
  if (!from || !to || from.id === to.id || !isBlock(from.text) || !isBlock(to.text)) return;
  out.relate({ kind: "uses", from: from.id, to: to.id, ...said, certainty: "supposed" });
}
