import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { RiskFacts } from "../../../model/kinds/risk.ts";
import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { firstSentence, saysNothing } from "../../shapes/phrase.ts";

/** States a risk by the first sentence of its words, unless they say that there is none. */
export function stateRisk(name: Mapped, place: Place, facts: RiskFacts, out: Collector): void {
  const words = firstSentence(name);
  if (saysNothing(words.text) || denied.test(words.text) || !/\p{L}{2}/u.test(words.text)) return;
  const text = words.text.replace(/\s+/g, " ");
  out.state({ kind: "risk", id: idOf("risk", text), name: text, range: wholeRange(words), place, facts });
}

/** `None to the store`, `No known risks`, `– (no risk)` */
const denied =
  /^[\s–—(-]*(?:none|no (?:\p{L}+ )?risks?|kein(?:e)? (?:\p{L}+ )?risik\p{L}+|aucun|ninguno|nenhum|nessuno)(?![\p{L}-])/iu;
