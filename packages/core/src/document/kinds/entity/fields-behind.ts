import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isTypeName } from "../component/words.ts";
import { joint } from "./enumerated.ts";
import { stateEntity, stateField } from "./state.ts";

const field = /^[a-z_]\w{0,60}\??$/;

/** `` Takes a `NewOrder` (`sku`, `count`) ``: a type in code with its fields in brackets right behind it, where operations are told. */
export function fieldsBehind(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || !within(context, "api-specifications", "data-model")) return;
  const { text } = inline;
  const codes = inline.spans.filter(({ kind }) => kind === "code");
  for (let i = 0; i + 1 < codes.length; i++) {
    const { from, to } = codes[i]!;
    const name = text.slice(from, to);
    if (!isTypeName(name) || !/^\s?\($/.test(text.slice(to, codes[i + 1]!.from))) continue;
    let last = i + 1;
    while (last + 1 < codes.length && joint.test(text.slice(codes[last]!.to, codes[last + 1]!.from))) last++;
    const fields = codes.slice(i + 1, last + 1).map((code) => ({ ...code, name: text.slice(code.from, code.to) }));
    if (text[codes[last]!.to] !== ")" || !fields.every((each) => field.test(each.name))) continue;
    stateEntity(out, name, {}, { range: sourceRange(inline, from, to), place });
    for (const each of fields)
      stateField(out, name, each.name.replace("?", ""), {}, { range: sourceRange(inline, each.from, each.to), place });
    i = last;
  }
}
