import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** What one building block does with another, where the verb ends the sentence or no blanks part the words: `TillEngineはTillModuleに依存`, `TillEngine는 TillModule을 호출`. */
const eastern =
  /(?<![\p{L}\p{N}])([A-Z][A-Za-z0-9]{2,40})(?:は|が|은|는|이|가|[^、。，.\n]{0,24}(?:ではなく|なく))[^、。，.\n]{0,24}?(?<![A-Za-z0-9])([A-Z][A-Za-z0-9]{2,40})\s?(?:に依存|を(?:呼び出|利用|使用|参照)|に(?:送信|保存|書き込)|を通じ|에 의존|[을를]\s?(?:호출|사용|이용))|(?<![\p{L}\p{N}])([A-Z][A-Za-z0-9]{2,40})\s?(?:依赖于?|调用|使用|读取|写入)\s?([A-Z][A-Za-z0-9]{2,40})/gu;

/** Sentences of which the verb stands between or behind the names, in writing without blanks; they count as the others do. */
export function readEastern(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || inline.text.length > 2_000 || /^\p{ASCII}*$/u.test(inline.text)) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  for (const found of matches(inline.text, eastern)) {
    const [from, to] = [parseName(found[1] ?? found[3]!), parseName(found[2] ?? found[4]!)];
    if (!from || !to || from.id === to.id || !isBlock(from.text) || !isBlock(to.text)) continue;
    out.relate({
      kind: "uses",
      from: from.id,
      to: to.id,
      range: sourceRange(inline, found.index, found.index + found[0].length),
      place,
      certainty: "supposed",
    });
  }
}
