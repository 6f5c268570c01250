import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { levelOf } from "./level.ts";
import { partAtMitigation } from "./mitigation.ts";
import { stateRisk } from "./state.ts";

/** Risks beside their label in a line of running text: `Risks: the vendor may leave; prices may drift.` */
export function readRisksBeside(inline: Inline, context: Context, out: Collector): void {
  if (!mayLabel.test(inline.text) || within(context, "glossary", "history")) return;
  for (const line of linesOf(inline)) {
    const { label, labelStyle, rest, separator } = partLabel(line);
    if (!label || !rest || separator === "" || labelStyle === "code" || !labelsRisks.test(label.text)) continue;
    if (levelOf(rest.text) !== null && rest.text.length < 60) continue;
    for (const risk of partedBySemicolon(rest)) {
      const { name, mitigation } = partAtMitigation(risk);
      stateRisk(name, "prose", mitigation ? { mitigation } : {}, out);
    }
  }
}

const labelsRisks =
  /^(?:(?:key|main|known|technical|potential|major)\s)?(?:risks?|drawbacks?|disadvantages?|downsides?|cons|risik(?:o|en)|nachteile?|risques?|inconvénients?|riesgos?|desventajas?|riscos?|desvantage(?:m|ns)|rischi?o?|svantaggi|риски?|недостатки|风险|缺点|リスク|欠点|デメリット|위험|리스크|단점)$/iu;

/** What every line with such a label holds: most paragraphs hold none. */
const mayLabel =
  /(?:risk|drawback|disadvantage|downside|\bcons|nachteil|inconvénient|riesgo|desventaja|risco|desvantage|rischi|svantaggi|риск|недостатки|风险|缺点|リスク|欠点|デメリット|위험|리스크|단점)[^\n:：]{0,12}[:：]/iu;

function partedBySemicolon(words: Mapped): Mapped[] {
  const parts: Mapped[] = [];
  let from = 0;
  for (const part of words.text.split(/[;；]/)) {
    parts.push(trimmed(slice(words, from, from + part.length)));
    from += part.length + 1;
  }
  return parts;
}
