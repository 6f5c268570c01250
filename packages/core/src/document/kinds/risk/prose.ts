import type { Block, Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { stateRisk } from "./state.ts";

// Risks in running text: a chapter of drawbacks that is one paragraph, or sentences that say of themselves that they name a risk.

/** Reads the paragraphs of a section of the chapter on risks that lists none. */
export function readRiskProse(blocks: readonly Block[], context: Context, out: Collector): void {
  const told = blocks.filter((block) => block.kind !== "comment" && block.kind !== "break" && !isPlaceholder(block));
  const title = context.path.at(-1) ?? "";
  if (context.depth === 0 && drawbacks.test(title)) return readDrawbacks(told, out);
  const answered = context.depth === 0 && answers.test(title);
  for (const block of told) {
    if (block.kind !== "paragraph") continue;
    const named = saidToBeRisk(block.inline);
    const mitigation = mitigationIn(block.inline.text);
    if (named) stateRisk(named, "prose", mitigation ? { mitigation } : {}, out);
    else if (answered && mitigation && mayHappen.test(block.inline.text.slice(0, 400)))
      stateRisk(block.inline, "prose", { mitigation }, out);
  }
}

const drawbacks = /drawback|disadvantage|nachteil|inconv|desventaja|desvantag|svantagg|недостат|缺点|欠点|단점/i;

/** Each paragraph states a drawback that is the first of the chapter, or says that it names one more. */
function readDrawbacks(told: readonly Block[], out: Collector): void {
  if (told.some((block) => block.kind !== "paragraph")) return;
  for (const [i, block] of told.entries()) {
    if (block.kind !== "paragraph" || /[:：]\s*$/.test(block.inline.text)) continue;
    if (i === 0 || oneMore.test(block.inline.text)) stateRisk(block.inline, "prose", {}, out);
  }
}

const oneMore =
  /^\s*(?:additionally|also\b|another|furthermore|moreover|in addition|second(?:ly)?\b|third(?:ly)?\b|finally\b|außerdem|zudem|ferner|de plus|en outre|además|también|além disso|também|inoltre|кроме того|также|此外|另外|また|さらに|또한)/i;

/** `The main risk is that orders are lost, as happened before`: what the risk is said to be. */
function saidToBeRisk(inline: Inline): Mapped | null {
  const lead = leadOf(inline.text);
  if (lead === null) return null;
  const rest = trimmed(slice(inline, lead));
  const end = /,\s(?:as|but|which|so|and|aber|mais|pero|mas|ma|но)\b|[，、]/i.exec(rest.text.slice(0, 300));
  const name = end && end.index > 10 ? slice(rest, 0, end.index) : rest;
  return name.text.length > 10 ? name : null;
}

function leadOf(text: string): number | null {
  for (const pattern of leads) {
    const found = pattern.exec(text.slice(0, 200));
    if (found) return found[0].length;
  }
  return null;
}

/** The words up to the name of the risk, at the beginning of a paragraph. */
const leads: readonly RegExp[] = [
  /^\s*(?:The|Our|One|A|An|Another)\s(?:\w{2,14}\s){0,2}(?:risk|drawback|danger|downside)(?:\s(?:here|of|with|in|for)\b[^.,]{0,60}?)?\s(?:is|are)\s(?:that\s)?(?:(?:a|an|the)\s)?/i,
  /^\s*(?:Das|Ein)\s(?:\p{L}{2,16}\s){0,2}Risiko\s(?:hierbei\s|dabei\s)?(?:ist|besteht darin)\s?,?\s(?:dass\s)?/iu,
  /^\s*Le\s(?:\p{L}{2,16}\s){0,1}risque(?:\s\p{L}{2,16})?\sest\s(?:qu[e']\s?)?/iu,
  /^\s*El\s(?:\p{L}{2,16}\s){0,1}riesgo(?:\s\p{L}{2,16})?\ses\s(?:que\s)?/iu,
  /^\s*O\s(?:\p{L}{2,16}\s){0,1}risco(?:\s\p{L}{2,16})?\sé\s(?:que\s)?/iu,
  /^\s*Il\s(?:\p{L}{2,16}\s){0,1}rischio(?:\s\p{L}{2,16})?\sè\s(?:che\s)?/iu,
  /^\s*\p{L}{2,16}\sриск\s?(?:[-–—]\s?|состоит в том,\s)(?:что\s)?/iu,
  /^\s*(?:主要|最大)的?风险是[:：]?/u,
  /^\s*(?:主な|最大の)リスクは、?/u,
  /^\s*(?:주요|가장 큰)\s위험은\s/u,
];

/** Titles under which each risk is told together with what is done about it. */
const answers = /mitigat|maßnahm|atténu|mitiga[cz]|смягч|缓解|対策|緩和|완화/i;

const mayHappen =
  /\b(?:risk|may|might|could|can|fail\w*|break|könn\w+|kann|pourrai\w+|peut|podría|puede|poderia|pode|potrebbe|può)\b|риск|может|可能|风险|リスク|可能性|위험/i;

/** From the sentence that speaks of mitigation to the end. */
function mitigationIn(text: string): string | undefined {
  const at = text.search(answers);
  if (at < 0) return undefined;
  const sentence = Math.max(...[". ", "! ", "? ", ".\n", "。"].map((end) => text.lastIndexOf(end, at) + 1));
  return text.slice(sentence).replace(/\s+/g, " ").trim();
}
