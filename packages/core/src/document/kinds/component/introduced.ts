import type { Place } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { isBlock, isTypeName } from "./words.ts";

/** Words behind a name in code that say what it is: `` the `OrderVault` contract ``. */
const isCalled =
  /^\s(?:(?:smart\s)?contract|component|module|(?:micro)?service|subsystem|daemon|controller|worker|crate|class)(?![\p{L}-])/u;

/** Words before names in code that say where something is done: `` the checks live in `OrderManager` ``. */
const livesIn =
  /\b(?:lives?|resides?|sits?|is (?:implemented|located|housed|handled|done)|are (?:implemented|located|housed|handled|done)|happens|takes place)\s(?:(?:primarily|mainly|mostly|entirely|only)\s)?(?:in|inside|by|within)\s(?:the\s)?$/i;

/** What joins the names of an enumeration. */
const joint = /^\s*(?:,|and|&|,\s*and)\s*$/;

/** Building blocks that a sentence introduces by their names in code. */
export function readIntroduced(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 5_000) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history", "data-model", "error-handling"))
    return;
  const codes = inline.spans.filter(({ kind, from, to }) => kind === "code" && to - from <= 60);
  let last: Span | null = null;
  for (const span of codes) {
    const words = inline.text.slice(span.from, span.to);
    const goesOn: boolean = last !== null && joint.test(inline.text.slice(last.to, span.from));
    const placed: boolean =
      isTypeName(words) && (goesOn || livesIn.test(inline.text.slice(Math.max(0, span.from - 60), span.from)));
    last = placed ? span : null;
    if (placed || (/^\p{Lu}[\p{L}\p{N}]{3,}$/u.test(words) && isCalled.test(inline.text.slice(span.to, span.to + 24))))
      state(inline, span, words, place, out);
  }
}

function state(inline: Inline, { from, to }: Span, words: string, place: Place, out: Collector): void {
  const name = parseName(words);
  if (!name || !isBlock(name.text)) return;
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range: sourceRange(inline, from, to),
    place,
    facts: isTypeName(words) ? { type: "class" } : {},
  });
}
