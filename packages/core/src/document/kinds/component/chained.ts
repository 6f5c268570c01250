import type { Place } from "../../../model/element.ts";
import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { type Name, parseName } from "./name.ts";
import { endsWithNoun, isBlock, isProduct, isTypeName } from "./words.ts";

const arrow = /\s*(?:<?-{1,3}>|<?={1,2}>|→|⟶|➜|⇒|↔|⇄|⇆|⟷)\s*/gu;
/** Where the last name of a chain ends: at a mark, at a remark, at words for how or what. */
const ends =
  /\s*(?:[:：,，;；。|\n]|\.(?=\s|$)|\s[–—-]\s|\s(?:via|over|with|using|for|to|por|vía|über|mit|через)\s|[(（])/u;

/**
 * An item or a cell that begins with names joined by arrows: `Till → Stock Service: reserves`, `**Till** (React) → **Gateway**`.
 * An arrow counts only where the design has both of its ends.
 */
export function readChained(inline: Inline, place: Place, context: Context, out: Collector): void {
  if ((place !== "item" && place !== "row") || inline.text.length > 1_000 || !/[→⟶➜⇒↔⇄⇆⟷]|[-=]>/.test(inline.text))
    return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history", "data-model", "database-design"))
    return;
  const { label, rest, separator } = partLabel(inline);
  const words: Mapped = label && rest && /^[:：]/.test(separator) ? rest : inline;
  const names = namesIn(words.text);
  // Steps are written so too: at least half of the names in an item must be such as parts have.
  const certain = names.filter(
    ({ name }) => name && (endsWithNoun(name.text) || isTypeName(name.text) || isProduct(name.text)),
  );
  if (place === "item" && certain.length * 2 < names.length) return;
  for (const [i, { name, both }] of names.entries()) {
    const next = names[i + 1];
    if (!next || !name || !next.name || name.id === next.name.id) continue;
    const range = sourceRange(words, next.from, next.to);
    const related = { kind: "uses", range, place, certainty: "supposed" } as const;
    out.relate({ ...related, from: name.id, to: next.name.id });
    if (both) out.relate({ ...related, from: next.name.id, to: name.id });
  }
}

interface Link {
  readonly name: Name | null;
  readonly from: number;
  readonly to: number;
  /** Whether the arrow behind it has two heads. */
  readonly both: boolean;
}

function namesIn(text: string): readonly Link[] {
  const links: Link[] = [];
  let from = 0;
  const arrows = matches(text, arrow);
  for (const [i, cut] of [
    ...arrows.map((m) => ({ at: m.index, sign: m[0] })),
    { at: text.length, sign: "" },
  ].entries()) {
    const words = text.slice(from, cut.at);
    const last = i === arrows.length;
    const remark = last ? (ends.exec(words)?.index ?? words.length) : words.length;
    const bare = words.slice(0, remark);
    const name = bare.length <= 60 ? parseName(bare.trim()) : null;
    const lead = bare.length - bare.trimStart().length;
    links.push({
      name: name && isBlock(name.text) ? name : null,
      from: from + lead,
      to: from + Math.max(lead + 1, bare.trimEnd().length),
      both: /^\s*<|[↔⇄⇆⟷]/u.test(cut.sign),
    });
    from = cut.at + cut.sign.length;
  }
  return links;
}
