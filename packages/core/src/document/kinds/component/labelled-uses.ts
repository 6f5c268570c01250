import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** Labels below the heading of a building block, with the others that it uses behind them. */
const uses =
  /(?:^|\n)[\s*_-]*(?:depends on|dependencies|internal dependencies|uses|calls|relies on|talks to|connects to|abhängigkeiten|abhängig von|nutzt|dépend de|dépendances|utilise|depende de|dependencias|usa|dependências|dipende da|зависит от|зависимости|依赖|依存)[\s*_]*[:：][\s*_]*([^\n]{2,300})/giu;

/** Labels with those that use it. */
const usedBy =
  /(?:^|\n)[\s*_-]*(?:used by|called by|dependents|consumed by|consumers|clients|genutzt von|utilisé par|usado por|usato da|используется)[\s*_]*[:：][\s*_]*([^\n]{2,300})/giu;

/** `**Depends on:** Order Store, Mail Queue` below the heading of a building block. They count where the design has both. */
export function readLabelledUses(inline: Inline, place: Place, context: Context, out: Collector): void {
  if ((place !== "prose" && place !== "item") || !within(context, "components", "system-architecture")) return;
  if (context.depth === 0 || !/[:：]/.test(inline.text) || inline.text.length > 2_000) return;
  const own = parseName(context.path.at(-1) ?? "");
  if (!own || !isBlock(own.text)) return;
  for (const [pattern, isUse] of [
    [uses, true],
    [usedBy, false],
  ] as const)
    for (const line of matches(inline.text, pattern)) {
      const start = line.index + line[0].length - line[1]!.length;
      for (const { name, from, to } of namesIn(line[1]!)) {
        if (name.id === own.id) continue;
        out.relate({
          kind: "uses",
          from: isUse ? own.id : name.id,
          to: isUse ? name.id : own.id,
          range: sourceRange(inline, start + from, start + to),
          place,
          certainty: "supposed",
          listed: true,
        });
      }
    }
}

/** The names that commas part, each with what brackets say of it left aside; none where the words are a sentence. */
function namesIn(words: string) {
  const parts = [...matches(words, /[^,;、，]+/g)].map((part) => {
    const bare = part[0].replace(/[.\s]+$/, "");
    const lead = /^\s*(?:and\s|und\s|et\s|y\s|e\s|и\s)?\s*/u.exec(bare)![0].length;
    return { name: parseName(bare.slice(lead)), from: part.index + lead, to: part.index + bare.length };
  });
  return parts.flatMap(({ name, from, to }) =>
    name && isBlock(name.text) && name.text.split(" ").length <= 5 ? [{ name, from, to }] : [],
  );
}
