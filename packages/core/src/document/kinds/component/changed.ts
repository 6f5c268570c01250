import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { isPlace } from "./place.ts";
import { isTypeName, withoutChange } from "./words.ts";

/** `Modify \`OrderKeeper\` (\`src/orders/keeper.py\`)`: a part by what is to be done to it, with the file that holds it. */
const change =
  /^\s*((?:[A-Z][a-z]+\s)(?:the\s|a\s|new\s)*)([A-Z][A-Za-z0-9]{2,60})\s?\(([^()\s]{3,160})\)\s*:?\s*(?=$|[.\n–—-])/;

/** Takes parts from lists of changes, of which each item is a sentence rather than a name. */
export function readChanged(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" && place !== "prose") return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  const [, verb, words, file] = change.exec(inline.text.slice(0, 300)) ?? [];
  if (!verb || !words || !file || withoutChange(`${verb}${words}`) !== words) return;
  const name = parseName(words);
  if (!name || !isPlace(file) || !/\.[a-z]{1,5}$/.test(file)) return;
  const from = inline.text.indexOf(words, verb.length - 1);
  if (!isTypeName(words) && !inline.spans.some((span) => span.kind === "code" && span.from === from)) return;
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range: sourceRange(inline, from, from + words.length),
    place,
    facts: { code: file, ...(isTypeName(words) ? { type: "class" } : {}) },
  });
}
