import type { Block } from "../../../syntax/block.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { type Mapped, verbatim, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { HeadedView, KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import type { ColumnRole } from "../../shapes/column-role.ts";
import { labelledByRole, textOf } from "../../shapes/labelled.ts";
import { viewList } from "../../shapes/list-view.ts";
import { firstSentence } from "../../shapes/phrase.ts";
import { factsOfLabels } from "./facts.ts";
import { readBoldRisks } from "./bold.ts";
import { groupIn, readRiskItems, sureOfRiskItems } from "./items.ts";
import { beginsRisk, readRiskLines } from "./lines.ts";
import { mayGoWrong, readRiskProse } from "./prose.ts";
import { stateRisk } from "./state.ts";
import { readRiskTable, sureOfRiskTable } from "./table.ts";
import { describesRisk, namesRisks, numberedRisk } from "./title.ts";
import { readRisksBeside } from "./told-beside.ts";

/** Risks, drawbacks and modes of failure, in tables, lists, labelled lines and sections of their own. */
export const risks: KindReader = {
  kinds: ["risk"],
  table: { sure: sureOfRiskTable, read: readRiskTable },
  list: { sure: sureOfRiskItems, read: readRiskItems },
  headed: {
    sure: sureOfHeading,
    read({ body, title }, _context, out) {
      const labelled = labelledByRole(ownBlocks(body.blocks));
      stateRisk(numberedRisk(title) ?? title, "heading", factsOfLabels(labelled), out);
    },
  },
  prose(inline, place, context, out) {
    if (place === "prose" && !within(context, "risks")) readRisksBeside(inline, context, out);
  },
  body(body, context, out) {
    readGroups(body.blocks, context, out);
    if (!within(context, "risks") || !body.heading) return;
    const above = context.path.at(-2);
    if (
      above !== undefined &&
      (context.depth > 0 || numberedRisk(verbatim(above, 0))) &&
      describesRisk(body.heading.inline.text)
    ) {
      mitigationBelow(body.heading.inline, textOf(body.blocks), above, out);
      return;
    }
    if (sureOfHeading({ body, title: body.heading.inline }, context) > 0) {
      readRiskLines(body.blocks.slice(ownBlocks(body.blocks).length), out);
      return;
    }
    if (readRiskLines(body.blocks, out) === 0) readRiskProse(readBoldRisks(body.blocks, context, out), context, out);
  },
};

/** Titles that name a risk wherever they stand. */
const strict = /^\s*(?:risk|risiko|risque|riesgo|risco|rischio|риск|风险|リスク|failure mode|FM)[\s-]*\d/i;

function sureOfHeading({ body, title }: HeadedView, context: Context): number {
  const inChapter = within(context, "risks");
  if (numberedRisk(title)) return strict.test(title.text) || inChapter ? 0.95 : 0;
  if (isScenario(title.text, context)) return 0.7;
  if (!inChapter || context.depth === 0 || describesRisk(title.text) || namesRisks(title.text)) return 0;
  const labelled = labelledByRole(body.blocks);
  if (toldOfRisks.some((role) => labelled.has(role))) return 0.9;
  return isToldBelow(body, context) ? 0.6 : 0;
}

/** The blocks below a risk's heading down to the next risk that a bold line names. */
function ownBlocks(blocks: readonly Block[]): readonly Block[] {
  const next = blocks.findIndex((block) => block.kind === "paragraph" && beginsRisk(block.inline));
  return next < 0 ? blocks : blocks.slice(0, next);
}

/** Right below `Failure Scenarios`, a title that says of something that it fails: `The cache goes down`, `Worker crashes`. */
const isScenario = (title: string, { path, depth }: Context): boolean =>
  depth === 1 && ofFailures.test(path.at(-2) ?? "") && fails.test(title) && !describesRisk(title);

const ofFailures = /\bfailure (?:scenarios|modes|cases|points)\b|\b(?:ausfall|fehler)szenarien\b/i;
const fails =
  /\b(?:goes? (?:down|offline|away)|(?:is|are|becomes?) (?:down|unavailable|unreachable|lost|corrupted|full|slow|overloaded)|crash(?:es|ed)?|fails?|failures?$|failing|outages?$|dies|down|loss|lost|unavailable|unreachable|timeouts?|times out|lag(?:s|ging)?|overload(?:ed)?|partition(?:ed)?|split[- ]brain|thundering herd|stampede|exhaust(?:ed|ion)|corruption|corrupted|deadlocks?|disconnect(?:s|ed)?|duplicates?|stale|leaks?|spikes?)\b/i;

/** A section right below `Risks` that is a few paragraphs on what may go wrong is about the risk that its title names. */
function isToldBelow({ blocks }: HeadedView["body"], { depth, path, subjects }: Context): boolean {
  const above = path.at(-2) ?? "";
  if (depth !== 1 || subjects.length > 0 || !namesRisks(above) || describesRisk(above)) return false;
  const [first] = blocks;
  return first?.kind === "paragraph" && blocks.length <= 8 && mayGoWrong(first.inline.text);
}

const toldOfRisks: readonly ColumnRole[] = ["mitigation", "impact", "probability", "risk"];

/** `#### Mitigations` below `### FM1: ...` says something of the risk above it. */
function mitigationBelow(title: Mapped, text: string, above: string, out: Collector): void {
  if (!/mitigat|maßnahme|atténuation|mitiga[cz]|смягч|меры|缓解|対策|緩和|완화/i.test(title.text) || text === "")
    return;
  const risk = numberedRisk(verbatim(above, 0)) ?? verbatim(above, 0);
  const name = firstSentence(risk).text;
  out.state({
    kind: "risk",
    id: idOf("risk", name),
    name,
    range: wholeRange(title),
    place: "heading",
    facts: { mitigation: text },
    weight: "mentions",
  });
}

/** Lists of risks below an item of another list: a questionnaire asks for the modes of failure. */
function readGroups(blocks: readonly Block[], context: Context, out: Collector): void {
  for (const block of blocks) {
    if (block.kind !== "list") continue;
    const view = viewList(block, null);
    if (!view.items.some(groupIn) || sureOfRiskItems(view, context) > 0) continue;
    for (const item of view.items) {
      const group = groupIn(item);
      if (group) readRiskItems(group, context, out);
    }
  }
}
