import type { RiskFacts } from "../../../model/kinds/risk.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { type ColumnRole, roleOfTitle } from "../../shapes/column-role.ts";
import { type Labelled, labelledOf } from "../../shapes/labelled.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { factsOfLabels } from "./facts.ts";
import { partAtMitigation } from "./mitigation.ts";
import { stateRisk } from "./state.ts";
import { describesRisk, namesRisks, numberedRisk } from "./title.ts";

export function sureOfRiskItems(view: ListView, context: Context): number {
  const sure = sureByPlace(view, context);
  return sure > 0 && !tellsMoreOfOne(view, context) ? sure : 0;
}

/** How sure the words above the list, or the numbers of its items, make us. */
function sureByPlace(view: ListView, context: Context): number {
  // Among requirements `R-3` numbers one of those.
  if (within(context, "requirements") && !within(context, "risks")) {
    if (!namesRisks(view.caption?.text ?? "") && !namesRisks(context.path.at(-1) ?? "")) return 0;
  } else if (view.items.some((item) => numbersRisk(item))) return 0.9;
  const caption = view.caption?.text ?? "";
  if (caption !== "" && namesRisks(caption)) return 0.85;
  if (namesTradeOffs(caption)) return view.items.some(isGain) ? 0 : 0.8;
  if (caption !== "" && !/[:：]\s*$/.test(caption)) return 0;
  const title = context.path.at(-1) ?? "";
  const here = within(context, "risks") && context.subjects.length === 0 && (context.depth === 0 || namesRisks(title));
  if (namesTradeOffs(title)) return view.items.some(isGain) ? 0 : 0.8;
  if (isConsequences(context) && view.items.some(costs)) return 0.8;
  return here || namesOnlyRisks(title) || isNegative(context) ? 0.8 : 0;
}

/** `Bad, because it needs a second store`: how decision records tell what a decision costs, among what it wins. */
const cost =
  /^(?:bad|schlecht|mauvais|malo|mal|ruim|cattivo|male|плохо|坏处|缺点|悪い|나쁨)\s?[,，、:：]\s?(?:because|weil|da|parce que?|car|porque|perché|потому что|因为|なぜなら)?\s*/iu;

const costs = (item: ItemView): boolean => cost.test(item.inline?.text ?? "");

/** The consequences of what was decided, not those of each option. */
const isConsequences = (context: Context): boolean =>
  !within(context, "alternatives") &&
  !/\boptions?\b|alternativ|option(?:en|s)|opciones|opções|opzioni|вариант|方案|選択肢|대안/i.test(
    context.path.at(-2) ?? "",
  ) &&
  /^(?:(?:positive and negative )?consequences|konsequenzen|folgen|auswirkungen|conséquences|consecuencias|consequências|conseguenze|последствия|后果|影响|結果|影響|결과)$/i.test(
    bareTitle(context.path.at(-1) ?? ""),
  );

/** Whether the items say more of one risk, or are tasks, rather than name a risk each. */
function tellsMoreOfOne(view: ListView, context: Context): boolean {
  const caption = view.caption?.text ?? "";
  if (caption !== "" && describesRisk(caption) && !namesRisks(caption) && !namesTradeOffs(caption)) return true;
  const told = view.items.filter(
    (item) => item.label && describesRisk(item.label.text) && !namesRisks(item.label.text),
  );
  if (told.length * 2 > view.items.length && !view.items.some(isLabelledRisk)) return true;
  return view.items.every((item) => item.item.task !== null) && !namesRisks(context.path.at(-1) ?? "");
}

/** A title that says nothing but that drawbacks or modes of failure follow; others open the chapter of risks. */
const namesOnlyRisks = (title: string): boolean =>
  /^(?:cons|disadvantages|drawbacks|downsides|nachteile|inconvénients|desventajas|desvantagens|svantaggi|недостатки|минусы|缺点|欠点|デメリット|단점|(?:what are )?(?:the |other )*(?:known )?failure modes[?]?)$/i.test(
    bareTitle(title),
  );

/** `Negative` below `Consequences`: what a decision costs. */
const isNegative = ({ path }: Context): boolean =>
  /^(?:negatives?|negative (?:consequences|impacts?)|cons|costs)$/i.test(bareTitle(path.at(-1) ?? "")) &&
  /consequence|impact|outcome|implication|trade-?off/i.test(path.at(-2) ?? "");

/** A decision's trade-offs are what it costs. */
const namesTradeOffs = (title: string): boolean =>
  /^(?:(?:accepted|known|main) )?(?:trade-?offs?|compromises)$/i.test(bareTitle(title));

const bareTitle = (title: string): string => title.replace(/^[\s\d.):*]+|[\s:：*]+$/g, "");

/** An item that tells what is won: such a list weighs both sides. */
const isGain = (item: ItemView): boolean =>
  /^\s*(?:✅|✓|\+\s|➕|👍)|^\W*(?:pros?|benefits?|advantages?|gains?|upsides?)\b/iu.test(item.inline?.text ?? "");

export function readRiskItems(view: ListView, context: Context, out: Collector): void {
  const answeredHere = /mitigat|countermeasure|maßnahm|mitiga[cz]|смягч|缓解|対策|緩和/i.test(
    context.path.at(-1) ?? "",
  );
  const all = oneAmongAttributes(view);
  const items = isConsequences(context) && all.some(costs) ? all.filter(costs) : all;
  for (const [i, item] of items.entries()) {
    const group = groupIn(item);
    if (group) {
      readRiskItems(group, context, out);
      continue;
    }
    const name = nameOf(item);
    if (!name) continue;
    const labels = new Map<ColumnRole, Labelled>();
    for (const labelled of labelledOf(item.item)) remember(labels, labelled);
    for (let next = items[i + 1], at = i + 1; next?.label && next.rest && !nameOf(next); next = items[++at])
      remember(labels, { label: next.label, rest: next.rest, below: next.item.blocks.slice(1) });
    const facts = factsOfLabels(labels);
    stateRisk(name, "item", facts.mitigation ? facts : { ...facts, ...mitigationBeside(item, answeredHere) }, out);
  }
}

/**
 * The items without those that say something else of what the list is about: in `**Role**: ...`, `**Access**: ...`,
 * `**Risk**: ...` only the last names a risk, and what answers it may follow.
 */
function oneAmongAttributes({ items }: ListView): readonly ItemView[] {
  if (!items.some(isMarked)) return items;
  return items.filter((item) => isMarked(item) || item.label === null || aboutTheLast.test(item.label.text));
}

const isMarked = (item: ItemView): boolean => isLabelledRisk(item) || numbersRisk(item);

/** `- R-001: name`; a name in code, `` - `risk`: a number ``, is one of a field. */
const numbersRisk = ({ inline, label, labelStyle }: ItemView): boolean =>
  inline !== null && !(label && labelStyle === "code") && numberedRisk(inline) !== null;

/** The risks that an item only heads: `- **Technical risks:**`, `- What are the known failure modes?`, with a list below. */
export function groupIn(item: ItemView): ListView | null {
  const [below] = item.nested;
  const text = item.inline?.text.trim() ?? "";
  return below && text.length < 80 && /[:：?？]$/.test(text) && heads.test(text) ? below : null;
}

const heads =
  /\b(?:risks|failure modes|drawbacks|disadvantages|downsides|cons|hazards|risiken|nachteile|risques|inconvénients|riesgos|desventajas|riscos|desvantagens|rischi|svantaggi)\b|риски|недостатки|минусы|风险|缺点|リスク|欠点|위험|단점/i;

function remember(labels: Map<ColumnRole, Labelled>, labelled: Labelled): void {
  const role = roleOfTitle(labelled.label.text);
  if (role && !labels.has(role)) labels.set(role, labelled);
}

/** What an item calls its risk; `null` for one that only says more of the risk before it. */
function nameOf(item: ItemView): Mapped | null {
  if (!item.inline) return null;
  const [told] = cost.exec(item.inline.text) ?? [];
  if (told !== undefined) return slice(item.inline, told.length);
  if (isLabelledRisk(item)) return item.rest;
  const numbered = numberedRisk(item.inline);
  if (numbered) return item.label && item.labelStyle === "strong" ? (numberedRisk(item.label) ?? numbered) : numbered;
  if (item.label && item.separator !== "" && aboutTheLast.test(item.label.text)) return null;
  if (item.label && (item.separator !== "" || item.labelStyle === "strong")) return item.label;
  const [line] = linesOf(item.inline);
  return partAtMitigation(labelledOf(item.item).length > 0 && line ? line : (item.rest ?? item.inline)).name;
}

/** `- **Risk**: name`, `- R-001: name` */
const isLabelledRisk = (item: ItemView): boolean =>
  item.label !== null &&
  item.labelStyle !== "code" &&
  item.separator !== "" &&
  /^(?:(?:risk|risiko|risque|riesgo|risco|rischio|риск|风险|リスク|위험|리스크|problem|drawback|threat)\s*#?\d{0,3}|R-?\d{1,3}|\[(?:risk|trade-?off)\])$/i.test(
    item.label.text.trim(),
  );

/** Labels of what is said of the risk before it. */
export const aboutTheLast =
  /^(?:mitigations?|mitigation (?:strategy|plan)|countermeasures?|impact|severity|likelihood|probability|owner|contingency|response|(?:gegen)?maßnahmen?|future(?: work)?|benefits?|acceptance|accepted|detection|diagnostics?|testing|auswirkung(?:en)?|wahrscheinlichkeit|atténuation|probabilité|mitigación|impacto|probabilidad|mitigação|probabilidade|mitigazione|impatto|probabilità|митигация|смягчение|влияние|вероятность|меры|缓解(?:措施)?|应对措施|影响|概率|対策|緩和策?|影響|완화|대응|영향)$/i;

/** `- **Name**: mitigated by ...`, or any text beside a name where the title promises mitigations. */
function mitigationBeside(item: ItemView, answeredHere: boolean): RiskFacts {
  const text = item.rest?.text.replace(/\s+/g, " ").trim() ?? "";
  const arrow = item.inline ? partAtMitigation(item.inline).mitigation : undefined;
  if (arrow) return { mitigation: arrow };
  const beside = item.label !== null && text.length > 0 && (answeredHere || /[→>]/.test(item.separator));
  const says =
    /mitigat|work(?:ed )?around|solution|solved by|avoid(?:ed)? by|fallback|→|缓解|対策|緩和|смягч|mitiga[cz]/i.test(
      text,
    );
  return beside || says ? { mitigation: text } : {};
}
