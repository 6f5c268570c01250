import type { Block, Inline } from "../../../syntax/block.ts";
import type { Mapped } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { textOf } from "../../shapes/labelled.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { aboutTheLast } from "./items.ts";
import { mayGoWrong, mitigationIn } from "./prose.ts";
import { stateRisk } from "./state.ts";
import { describesRisk, namesRisks } from "./title.ts";

interface Bold {
  readonly name: Mapped;
  readonly rest: string;
  /** The blocks that are about it, its own paragraph first. */
  readonly blocks: readonly Block[];
}

/**
 * Reads risks of which each is a paragraph that begins with its name in bold, `**Double booking.** Two clerks may ...`, or
 * such a name with paragraphs below it. Gives the blocks that are of none.
 */
export function readBoldRisks(blocks: readonly Block[], context: Context, out: Collector): readonly Block[] {
  const title = context.path.at(-1) ?? "";
  if (context.depth > 0 || context.subjects.length > 0 || !isOfRisks(title, context)) return blocks;
  const found = boldIn(blocks);
  // One bold line may as well be any remark; several are what the chapter lists.
  const risks = found.length > 1 ? found : found.filter(({ rest }) => mayGoWrong(rest));
  for (const { name, rest } of risks) {
    const mitigation = mitigationIn(rest);
    stateRisk(name, "prose", mitigation ? { mitigation } : {}, out);
  }
  const read = new Set(risks.flatMap((risk) => risk.blocks));
  return blocks.filter((block) => !read.has(block));
}

/** Whether a title names the chapter of risks alone, in the words of its trade or of everyday: `Risks`, `What can go wrong`. */
const isOfRisks = (title: string, { chapters }: Context): boolean =>
  !describesRisk(title) && (namesRisks(title) || chapters.every((chapter) => chapter === "risks"));

function boldIn(blocks: readonly Block[]): Bold[] {
  const found: Bold[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    const name = nameOf(block.inline);
    if (!name) continue;
    const alone = block.inline.text.trim().length <= name.text.length + 3;
    const below = alone ? blocks.slice(i + 1, i + 1 + paragraphsFrom(blocks, i + 1)) : [];
    const rest = `${block.inline.text.slice(name.text.length)} ${textOf(below)}`;
    if (!alone || below.length > 0) found.push({ name, rest, blocks: [block, ...below] });
  }
  return found;
}

/** How many paragraphs without a bold name follow one another from a place on. */
function paragraphsFrom(blocks: readonly Block[], from: number): number {
  let count = 0;
  for (let block = blocks[from]; block?.kind === "paragraph" && !nameOf(block.inline); block = blocks[from + count])
    count++;
  return count;
}

/** The bold words that begin a paragraph, where they name something and say nothing more of what was named before. */
function nameOf(inline: Inline): Mapped | null {
  const { label, labelStyle } = partLabel(inline);
  if (!label || labelStyle !== "strong" || label.text.length > 80) return null;
  const bare = label.text.replace(/(?<![\s.:：。])[\s.:：。]+$/u, "");
  return aboutTheLast.test(bare) || describesRisk(bare) || namesRisks(bare) || remark.test(bare) ? null : label;
}

const remark =
  /^(?:notes?|hinweis|important|wichtig|remarque|nota|примечание|注意?|备注|context|background|decision|example|beispiel|exemple|ejemplo|exemplo|esempio|see also|tl;?dr)$/iu;
