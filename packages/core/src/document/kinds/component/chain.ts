import type { Place } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { type Name, parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** Labels behind which the names in code are building blocks: `**Component model.**`. */
const ofBlocks =
  /^(?:the )?(?:(?:main|key|core) )?(?:component|module|class|building block)s?(?: (?:model|structure|chain|overview|flow|pipeline))?[.:]?$/i;

/** What may stand between two names of such a line: signs, joining words, and brackets that tell what each does. */
const between = /^\s*(?:\([^()]{0,80}\)\s*)?(→|->|⟶|\+|,|\/|and)?\s*$/;

/** `**Components:** \`Finder\` (names) → \`Sorter\` (orders)`: building blocks, and what each hands on to. */
export function readChain(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" && place !== "prose") return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history", "data-model")) return;
  const { label, labelStyle } = partLabel(inline);
  if (!label || labelStyle !== "strong" || !ofBlocks.test(label.text)) return;
  let last: { readonly span: Span; readonly name: Name } | null = null;
  for (const span of inline.spans) {
    if (span.kind !== "code" || isInBrackets(inline.text, span.from)) continue;
    const sign: RegExpExecArray | null = last ? between.exec(inline.text.slice(last.span.to, span.from)) : null;
    if (last && !sign) return;
    const words = inline.text.slice(span.from, span.to);
    const name = /^\p{Lu}\w*\p{Ll}\w*(?:::\p{Lu}\w+)*$/u.test(words) ? parseName(words) : null;
    if (!name || !isBlock(name.text)) return;
    const range = sourceRange(inline, span.from, span.to);
    out.state({ kind: "component", id: name.id, name: name.text, range, place, facts: { type: "class" } });
    if (last && /→|->|⟶/.test(sign?.[1] ?? "") && last.name.id !== name.id)
      out.relate({ kind: "uses", from: last.name.id, to: name.id, range, place, certainty: "drawn" });
    last = { span, name };
  }
}

/** Whether an open bracket stands before a place, near it. */
function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
