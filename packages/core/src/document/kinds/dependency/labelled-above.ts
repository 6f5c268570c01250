import type { Block, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isProduct } from "./products.ts";
import { stateDependency } from "./state.ts";
import { isTechCategory, namesTechnologies } from "./titles.ts";
import { partVersion } from "./version.ts";

// A kind of technology on a line of its own, and below it what was chosen: "Framework:" above "Next.js 15".

/** Words for who or what does a work, beyond the kinds of technology. */
const ofChoice =
  /^(?:(?:recommended |chosen |ai |vision |language |llm )?(?:model|tool|provider|engine|library|service|client)|served (?:through|by|with)|(?:data )?fetching|data access|hosted on|anbieter|werkzeug|fournisseur|outil|proveedor|herramienta|provedor|ferramenta|fornitore|strumento|提供商|工具|ツール|プロバイダー?|도구)$/iu;

/** Kinds of which no more than known products are taken, for their names are those of ways to do things too. */
const ofWays =
  /^(?:security|testing|tests?|deployment|development|infrastructure|web|mobile|authentication|auth|routing|navigation|validation|storage|search|platform|notifications?|monitoring|logging)$/i;

/** One name: few words, each of a name. */
const ownName = /^\p{Lu}[\w.+#-]*(?:\s(?:\p{Lu}[\w.+#-]*|\d[\w.]*)){0,2}$/u;

/** Words that are no names, though they stand alone: what is yet to be said, or a way of building. */
const noName =
  /^(?:none|n\/a|tbd|todo|yes|no|custom|internal|external|required|optional|modular|monolith\w*|micro-?services?|serverless|rest(?:ful)?|json|https?|jwt|event|layered|clean|hexagonal|mvc|mvvm|input|output|example|note|see|high|medium|low)\b/i;

const longestLabel = 40;

/** A line that is nothing but a label, with a colon behind it or without. */
function labelOf(block: Block | undefined): { readonly text: string; readonly colon: boolean } | null {
  if (block?.kind !== "paragraph" || block.inline.text.length > longestLabel) return null;
  const words = block.inline.text.trim();
  const text = words.replace(/\s*[:：]$/, "");
  return /[.:：,;!?\n]/.test(text) || text === "" ? null : { text, colon: text.length < words.length };
}

/** The words of a paragraph that holds one name. */
const nameOf = (block: Block | undefined): Inline | null =>
  block?.kind === "paragraph" && block.inline.text.length <= 60 && !/[:：\n]/.test(block.inline.text)
    ? block.inline
    : null;

/** Takes what stands below labels that are paragraphs of their own. */
export function readLabelledAbove({ blocks }: Body, context: Context, out: Collector): void {
  if (within(context, "alternatives", "history", "goals", "glossary") || context.state !== null) return;
  const chosen = within(context, "dependencies") || namesTechnologies(context.path.at(-1) ?? "");
  for (let i = 0; i + 1 < blocks.length; i++) {
    const label = labelOf(blocks[i]);
    if (!label) continue;
    const kind = isTechCategory(label.text);
    if (!kind && !ofChoice.test(label.text) && !(chosen && label.colon)) continue;
    for (let at = i + 1; at < blocks.length; at++) {
      const words = nameOf(blocks[at]);
      if (!words || (at > i + 1 && labelOf(blocks[at])?.colon)) break;
      const one = partVersion(trimmed(slice(words as Mapped, 0)));
      const known = isProduct(one.name.text);
      if (!known && (noName.test(one.name.text) || !ownName.test(one.name.text))) break;
      if (!known && (ofWays.test(label.text) || !(chosen || label.colon || ofChoice.test(label.text)))) break;
      if (!known && isTechCategory(one.name.text)) break;
      stateDependency(one, "prose", {}, out);
      // Only a label in the plural has more than one name below it.
      if (!/s$/i.test(label.text)) break;
    }
  }
}
