import type { Block, Inline } from "../../../syntax/block.ts";
import { type Mapped, trimmed } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { type ColumnRole, roleOfTitle } from "../../shapes/column-role.ts";
import type { Labelled } from "../../shapes/labelled.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { factsOfLabels } from "./facts.ts";
import { partAtMitigation } from "./mitigation.ts";
import { stateRisk } from "./state.ts";
import { numberedRisk } from "./title.ts";

/** Reads risks that are paragraphs: `**R-001: name**`, `**[Risk]** name`, each with labelled lines below. Gives their number. */
export function readRiskLines(blocks: readonly Block[], out: Collector): number {
  let found = 0;
  let open: { name: Mapped; labels: Map<ColumnRole, Labelled> } | null = null;
  const close = (): void => {
    if (!open) return;
    const { name, mitigation } = partAtMitigation(open.name);
    stateRisk(name, "prose", { ...(mitigation ? { mitigation } : {}), ...factsOfLabels(open.labels) }, out);
    found++;
    open = null;
  };
  for (const line of blocks.flatMap((block) => (block.kind === "paragraph" ? linesOf(block.inline) : []))) {
    const name = nameOf(line);
    if (name) {
      close();
      open = { name, labels: new Map() };
      continue;
    }
    const { label, rest } = partLabel(line);
    const role = label && roleOfTitle(label.text);
    const labels: Map<ColumnRole, Labelled> | undefined = (open as { labels: Map<ColumnRole, Labelled> } | null)
      ?.labels;
    if (labels && label && rest && role && !labels.has(role)) labels.set(role, { label, rest, below: [] });
  }
  close();
  return found;
}

/** The name of the risk that a bold line begins with; a plain sentence that happens to begin so is none. */
function nameOf(line: Inline): Mapped | null {
  const { label, labelStyle, separator, rest } = partLabel(line);
  // `Risk: the queue overflows`, with its mitigation on the next line.
  if (label && rest && labelStyle === "plain" && /[:：]/.test(separator) && called.test(label.text))
    return trimmed(rest);
  if (labelStyle !== "strong" || !label) return null;
  return numberedRisk(label) ?? numberedRisk(line);
}

/** Whether a line begins with bold words that number a risk: `**Risk 4**`, `**R-4: Fire**`. */
export function beginsRisk(line: Inline): boolean {
  const { label, labelStyle } = partLabel(line);
  return label !== null && labelStyle === "strong" && (numberedRisk(label) !== null || numberAlone.test(label.text));
}

const numberAlone = /^(?:risk|risiko|risque|riesgo|risco|rischio|риск|风险|リスク|위험)\s?#?\d{1,3}$/i;

/** Labels that call what stands beside them a risk. */
const called = /^(?:risk|risiko|risque|riesgo|risco|rischio|риск|风险|リスク|위험)\s?#?\d{0,3}$/i;
