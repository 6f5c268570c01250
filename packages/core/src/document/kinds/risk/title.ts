import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { foldTitle, roleOfTitle } from "../../shapes/column-role.ts";

/** Titles and captions under which each item is a risk: `Risks`, `Disadvantages:`, `Technical risks`, `Cons`. */
export const namesRisks = (title: string): boolean => title.length < 80 && riskGroup.test(foldTitle(title));

const riskGroup =
  /\b(?:risks?|drawbacks?|disadvantages?|downsides?|cons|failure modes?|hazards|known issues and risks|negative consequences)\b|risik(?:o|en)|nachteile?|risques?|inconvenients?|riesgos?|desventajas?|riscos?|desvantagens|risch[io]|svantaggi|риски?|недостатки|минусы|风险|風險|缺点|劣势|リスク|欠点|デメリット|懸念|위험|리스크|단점/;

/** `Risk 1: name`, `R-001 - name`, `FM3. name`, `[Risk] name`: the name, where the words before it say that it is a risk. */
export function numberedRisk(words: Mapped): Mapped | null {
  const lead = numbered.exec(words.text.slice(0, 80));
  if (!lead || lead[0].length === words.text.length) return null;
  return trimmed(slice(words, lead[0].length));
}

const numbered =
  /^\s*\[?(?:(?:risk|risiko|risque|riesgo|risco|rischio|риск|风险|リスク|위험|리스크|failure mode|trade-?off|drawback|threat)\s*(?:#|no\.?|n°)?\s*[A-Z]?-?\d{0,3}|(?:R|FM|RISK|RSK)-?\d{1,4})\]?\s*(?:[:.：)\]]|\s[-–—]|—)\s*|^\s*\[(?:risk|trade-?off|drawback)\]\s*/i;

/** Titles of what is said about a risk rather than of a risk: `Mitigations`, `Detection`, `Recovery path`. */
export function describesRisk(title: string): boolean {
  const role = roleOfTitle(title);
  return (
    (role !== null && aboutRisk.has(role)) ||
    /assessment|matrix|recovery|fallback|summary|overview|scoring|rating|legend/i.test(title)
  );
}

const aboutRisk: ReadonlySet<string> = new Set([
  "mitigation",
  "impact",
  "probability",
  "handling",
  "trigger",
  "description",
  "owner",
  "status",
  "notes",
  "priority",
  "answer",
  "rationale",
  "date",
  "coverage",
]);
