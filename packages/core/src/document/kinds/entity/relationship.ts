import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { refer } from "./state.ts";
import { matches } from "../../../text/matches.ts";

const name = String.raw`[\x60*"]{0,3}(\p{Lu}[\p{L}\p{N}_]{1,48})[\x60*"]{0,3}`;
const verb =
  String.raw`(has (?:many|one|zero or more|at most one)|can have (?:many|multiple)|belongs to(?: many| one)?|contains(?: many| multiple)?|owns(?: many)?|references|refers to|consists of|` +
  String.raw`hat (?:viele|mehrere|ein(?:e|en)?)|gehört zu|a plusieurs|appartient à|tiene (?:muchos|muchas|un|una)|pertenece a|tem (?:muitos|muitas|um|uma)|pertence a)`;
const count = String.raw`(?:\d|\*|0\.\.[1*]|1\.\.[1*n]|[nNmM])`;
const sentence = new RegExp(
  String.raw`(?:^|[\s(])(?:(?:an?|each|every|one|the|ein|eine|un|una|um|uma|une)\s+)?${name}\s+${verb}\s+(?:(?:an?|one or more|many|multiple|several|the|exactly one|zero or more)\s+)?${name}`,
  "giu",
);
const drawn = new RegExp(
  String.raw`^\s*${name}\s*(?:[(]?${count}[)]?\s*(?:[:\-–—]{1,3}>?|→|↔|to)\s*[(]?${count}[)]?|(?:<?-{1,3}>|→|↔))\s*${name}(?=\s|$|[:：(,.])`,
  "u",
);

/** Relationships in words: "An Order has many OrderItems", `Order 1—* Item`. They stand only between entities of the document. */
export function relationships(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "data-model", "database-design") || inline.text.length > 4000) return;
  for (const found of matches(inline.text, sentence)) {
    const [from, label, to] = [found[1]!, found[2]!, found[3]!];
    if (!/^\p{Lu}/u.test(from) || !/^\p{Lu}/u.test(to)) continue;
    const range = sourceRange(inline, found.index, found.index + found[0].length);
    for (const target of singulars(to)) refer(out, from, target, { range, place }, label);
  }
  const line = drawn.exec(inline.text);
  if (line) refer(out, line[1]!, line[2]!, { range: sourceRange(inline, 0, line[0].length), place });
}

/** A name in the plural may be that of the entity or one with an ending; the one that is no entity falls away. */
const singulars = (word: string): string[] => [
  word,
  ...(word.endsWith("ies") ? [`${word.slice(0, -3)}y`] : []),
  ...(word.endsWith("es") ? [word.slice(0, -2)] : []),
  ...(word.endsWith("s") ? [word.slice(0, -1)] : []),
];
