import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { supposeUse } from "./supposed-use.ts";

const name = String.raw`\p{Lu}[\p{L}\p{N}-]{2,40}(?:\s\p{Lu}[\p{L}\p{N}-]{1,30})?`;

/** `den TillKeeper, der den StockKeeper aufruft`: a clause on the name before it, with the verb at its end. */
const clause = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${name})(?:\s(?:weiter|gesendet|geschickt|weitergeleitet|übergeben|übermittelt))?,\s(?:der|die|das|welche[rs]?)\s(?:dann\s)?(?:den|die|das|dem|der)\s(${name})\s(?:aufruft|anruft|nutzt|verwendet|abfragt|anspricht|benutzt|befragt|konsumiert)(?!\p{L})`,
  "gu",
);

/** `vom TillKeeper an den StockKeeper gesendet`: what is handed on, in the passive. */
const handed = new RegExp(
  String.raw`\s(?:vom|von der|von dem)\s(${name})\s(?:[\p{L}-]+\s){0,3}?(?:an|zu|in|nach)\s(?:den|die|das|dem|der)\s(${name})\s(?:gesendet|geschickt|weitergeleitet|weitergegeben|übergeben|übermittelt|übertragen|gemeldet|geschrieben|gereicht)(?!\p{L})`,
  "gu",
);

/** German sentences of which the verb stands behind both names; they count as the others do. */
export function readVerbLast(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 5_000 || !/\s(?:der|die|das|dem|den)\s/.test(inline.text)) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  for (const found of [...matches(inline.text, clause), ...matches(inline.text, handed)]) {
    const range = sourceRange(inline, found.index, found.index + found[0].length);
    supposeUse(parseName(found[1]!), parseName(found[2]!), { range, place }, out);
  }
}
