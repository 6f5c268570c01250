import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { Collector } from "../../reading.ts";
import { known } from "./items.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";

/** A sentence on what is kept, up to the word before where: `It stores loans and fines in `. */
const kept =
  /(?:^|[\s(])(?:stores?|keeps?|persists?|saves?|caches?|archives?)\s[^.;:()\n]{3,100}?\s(?:in|to|into|on)\s(?:an?\s|the\s)?(?:\p{Ll}[\p{Ll}-]*\s)?$/u;

/** Words by which a sentence does not say that it is so. */
const denied =
  /\b(?:not|never|no longer|instead|rather|than|could|would|might|may|should|if|or|either|considered|rejected|previously|used to)\b/i;

/** States the known products in which a sentence says that something is kept. */
export function readKept(inline: Inline, products: readonly Range[], place: Place, out: Collector): void {
  for (const { from, to } of products) {
    const before = inline.text.slice(Math.max(0, from - 160), from);
    const sentence = before.slice(before.search(/[^.!?\n]*$/));
    if (!/^\p{Lu}/u.test(inline.text.slice(from)) || !kept.test(sentence) || denied.test(sentence)) continue;
    stateDependency({ name: slice(inline, from, to) }, place, {}, out);
  }
}

/** `Use bcrypt with twelve rounds`, `Use pytest and ruff`: what an item tells to use begins it, though its makers write it small. */
const toldToUse = /^(?:use|uses|using)\s(?=[a-z])/i;

/** What may stand behind it: an end, or words on what for and with what. */
const goesOn = /^\s*(?:$|[.,;(]|(?:with|for|to|as|in|via|and|on)\s)/;

/** States the known products in small letters that an item begins with the word to use. */
export function readToldToUse(inline: Inline, place: Place, out: Collector): void {
  const lead = toldToUse.exec(inline.text)?.[0].length;
  if (lead === undefined) return;
  const rest = slice(inline, lead, Math.min(inline.text.length, lead + 120));
  const [first] = productsIn(rest.text, false);
  if (first?.from !== 0 || !goesOn.test(rest.text.slice(first.to))) return;
  const further = /^(?:\s(?:with|and)\s|,\s)/.exec(rest.text.slice(first.to))?.[0].length ?? 0;
  const [second] = further > 0 ? productsIn(rest.text.slice(first.to + further), false) : [];
  const end = second?.from === 0 ? first.to + further + second.to : first.to;
  for (const one of known(slice(rest, 0, end), false)) stateDependency(one, place, {}, out);
}
