import type { RiskFacts } from "../../../model/kinds/risk.ts";
import type { ColumnRole } from "../../shapes/column-role.ts";
import { type Labelled, labelledText } from "../../shapes/labelled.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { levelFact } from "./level.ts";

/** The facts of a risk from texts known by role. */
export function riskFacts(text: (role: ColumnRole) => string | undefined): RiskFacts {
  const said = (role: ColumnRole): string | undefined => {
    const words = text(role)?.replace(/\s+/g, " ").trim();
    return words === undefined || saysNothing(words) ? undefined : words;
  };
  const impact = said("impact");
  const probability = said("probability");
  const mitigation = said("mitigation") ?? said("answer") ?? said("decision");
  const owner = said("owner");
  return {
    ...(impact ? { impact: levelFact(impact) } : {}),
    ...(probability ? { probability: levelFact(probability) } : {}),
    ...(mitigation ? { mitigation } : {}),
    ...(owner ? { owner } : {}),
  };
}

export const factsOfLabels = (labelled: ReadonlyMap<ColumnRole, Labelled>): RiskFacts =>
  riskFacts((role) => {
    const found = labelled.get(role);
    return found && labelledText(found);
  });
