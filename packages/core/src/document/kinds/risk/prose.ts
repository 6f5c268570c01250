import type { Block, Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { textOf } from "../../shapes/labelled.ts";
import { spokenChapter } from "../../spoken/spoken.ts";
import { normalTitle } from "../../title.ts";
import { stateRisk } from "./state.ts";
import { describesRisk, namesRisks } from "./title.ts";

// Risks in running text: a chapter of drawbacks that is one paragraph, or sentences that say of themselves that they name a risk.

/** Reads the paragraphs of a section of the chapter on risks that lists none. */
export function readRiskProse(blocks: readonly Block[], context: Context, out: Collector): void {
  const told = blocks.filter((block) => block.kind !== "comment" && block.kind !== "break" && !isPlaceholder(block));
  const title = context.path.at(-1) ?? "";
  if (context.depth === 0 && drawbacks.test(title)) return readDrawbacks(told, out);
  const spoken = told.every(({ kind }) => kind === "paragraph") && told.length <= 8;
  const chapter =
    context.depth === 0 &&
    (namesRisks(title) || spokenChapter(normalTitle(title)) !== undefined) &&
    !describesRisk(title);
  const answered = context.depth === 0 && answers.test(title);
  for (const [i, block] of told.entries()) {
    if (block.kind !== "paragraph" || isAnswer(block)) continue;
    const next = told[i + 1];
    const mitigation = mitigationIn(block.inline.text) ?? (isAnswer(next) ? textOf([next!]) : undefined);
    const named = saidToBeRisk(block.inline);
    if (named) stateRisk(named, "prose", mitigation ? { mitigation } : {}, out);
    else if (tellsOfRisk(block.inline, { whole: chapter && spoken, answered: answered && mitigation !== undefined }))
      stateRisk(block.inline, "prose", mitigation ? { mitigation } : {}, out);
  }
}

/** Whether a paragraph tells of something that may go wrong: at its beginning where the mitigation stands beside it, in its first sentence where the chapter is all prose. */
function tellsOfRisk({ text }: Inline, { whole, answered }: { whole: boolean; answered: boolean }): boolean {
  if (answered && mayHappen.test(text.slice(0, 400))) return true;
  const [first] = text.split(/(?<=[.!?])\s|(?<=[。！？])/, 1);
  return whole && !/[:：]\s*$/.test(text) && mayHappen.test(first!) && !isDenial.test(first!) && !leadsIn.test(first!);
}

/** `We can mitigate this by ...`, `To mitigate that, ...`, `Additionally, we will ...`: a paragraph that answers the one before it. */
const isAnswer = (block: Block | undefined): boolean =>
  block?.kind === "paragraph" && answering.test(block.inline.text);

const answering =
  /^\s*(?:(?:additionally|also|furthermore|moreover|in addition|finally|however|therefore|instead|fortunately),?\s)?(?:(?:we|this|that|these|it|they|the risks?)\s(?:(?:can|could|will|shall|should|plan to|intend to|is|are|may|might)\s){1,2}(?:be\s)?(?:partly\s|also\s)?(?!not\b)(?:mitigat|reduc|avoid|address|handl|prevent|minimi[sz]|provid|add\b|document|gracefully|implement|monitor|test)|to (?:mitigate|reduce|avoid|address|prevent|minimi[sz]e)\b|mitigations?\b|as a mitigation|zur (?:minderung|abmilderung)|dem begegnen|pour (?:atténuer|réduire|éviter)|para (?:mitigar|reducir|reduzir|evitar)|per (?:mitigare|ridurre|evitare)|чтобы (?:снизить|смягчить|избежать)|для (?:снижения|смягчения)|为(?:了)?(?:缓解|降低|避免)|缓解|対策として|これを(?:緩和|軽減)|이를 (?:완화|줄이))/iu;

/** A sentence on the chapter itself: `This page lists the risks that may come`. */
const leadsIn =
  /^\s*(?:this|the following|below|here|dieser?s?|ces?t?t?e?|est[ae]|diese|quest[ao]|эт[оаи]т?)\b.{0,40}\b(?:page|section|chapter|document|table|lists?|describes?|seite|abschnitt|kapitel|section|chapitre|página|sección|capítulo|seção|pagina|sezione|capitolo)\b/i;

/** A sentence that says that there is no risk, or hardly any. */
const isDenial =
  /\b(?:no|not|don[’']t|doesn[’']t|never|hardly|without)\b.{0,40}\b(?:risks?|drawbacks?)\b|\b(?:risks?|drawbacks?)\b.{0,20}\b(?:minimal|negligible|none|low|small)\b|\bkein(?:e|en|erlei)?\b.{0,20}risik|aucun risque|ningún riesgo|nenhum risco|nessun rischio|нет рисков|没有风险|无风险|リスクはな|위험은 없/i;

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
  /^\s*(?:The|Our|One|A|An|Another)\s(?:\w{2,14}\s){0,2}(?:risk|drawback|danger|downside|trade-?off)(?:\s(?:here|of|with|in|for)\b[^.,]{0,60}?)?\s(?:is|are)\s(?:that\s)?(?:(?:a|an|the)\s)?/i,
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
  /\b(?:risk|may|might|could|can|fail\w*|breaks?|harder|difficult|overhead|complexity|könn\w+|kann|pourrai\w+|peut|podría|puede|poderia|pode|potrebbe|può)\b|риск|может|可能|风险|リスク|可能性|위험/i;

/** Whether the beginning of a text says that something may go wrong. */
export const mayGoWrong = (text: string): boolean =>
  mayHappen.test(text.slice(0, 400)) && !isDenial.test(text.slice(0, 400));

/** From the sentence that speaks of mitigation to the end. */
export function mitigationIn(text: string): string | undefined {
  const at = text.search(answers);
  if (at < 0) return undefined;
  const sentence = Math.max(...[". ", "! ", "? ", ".\n", "。"].map((end) => text.lastIndexOf(end, at) + 1));
  return text.slice(sentence).replace(/\s+/g, " ").trim();
}
