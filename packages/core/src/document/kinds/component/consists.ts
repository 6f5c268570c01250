import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

/** Captures, since V8 writes out short repetitions of what does not, and compiles such long ones three times. */
const count =
  "((?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|following|main|core|key|major|primary|separate|logical|independent|zwei|drei|vier|fünf|folgenden?|dos|tres|cuatro|cinco|siguientes|principales|dois|duas|três|quatro|seguintes|principais|deux|trois|quatre|cinq|suivants|principaux|due|tre|quattro|cinque|seguenti|principali)\\s){0,3}";
const sort =
  "(?:components|modules|services|microservices|subsystems|layers|tiers|building blocks|parts|Komponenten|Modulen?|Diensten?|Bausteinen?|Schichten|Teilen|componentes|módulos|servicios|microservicios|capas|partes|serviços|microsserviços|camadas|composants|couches|componenti|moduli|servizi|livelli|parti)";
/** `The system has three main components: ...`, `It consists of the following modules: ...` */
const consists = new RegExp(
  `(?<!\\p{L})(?:has|have|consists of|comprises|contains|includes|is (?:composed|comprised|made up) of|is (?:divided|split|organi[sz]ed|structured) into|are|besteht aus|bestehen aus|gliedert sich in|se compone de|consta de|está (?:compuesto|formado) por|se divide en|é compost[oa] (?:por|de)|está dividid[oa] em|consiste em|se compose de|est composée? de|comprend|si compone di|è composto da|è suddiviso in)\\s(?:the\\s|los\\s|las\\s|den\\s|les\\s|os\\s|as\\s)?${count}${sort}(?:\\s(?:principales|principais|principaux|principali))?\\s?(?:[:—–]|\\s-)\\s?`,
  "giu",
);

const joint = /\s*(?:[,;]\s*(?:and\s|&\s|und\s|y\s|e\s|et\s)?|\s(?:and|&|und|y|e|et)\s)\s*/gu;
const article =
  /^(?:the|an?|its|our|el|la|los|las|un|una|o|a|os|as|um|uma|le|les|une?|der|die|das|eine?|einem|einer|il|lo|gli)\s+/i;
/** A name as titles write it, with a remark behind it. */
const name =
  /^\p{Lu}[\p{L}\p{N}.+#-]*(?:\s(?:(?:of|for|de|del|da|do|di|des|du)\s)?[\p{Lu}\p{N}(&][\p{L}\p{N}.+#&-]*){0,4}(?:\s\([^()]{1,60}\))?$/u;

/** Building blocks that a sentence lists behind the word for what they are. Unless all of them are names, none is taken. */
export function readConsists(inline: Inline, place: Place, context: Context, out: Collector): void {
  if ((place !== "prose" && place !== "item") || inline.text.length > 5_000) return;
  if (within(context, "alternatives", "testing-strategy", "glossary", "history")) return;
  for (const found of matches(inline.text, consists)) {
    const start = found.index + found[0].length;
    const listed = listedIn(inline, start);
    if (listed.length < 2) continue;
    const names = listed.map(({ from, to }) => ({ from, to, name: parseName(inline.text.slice(from, to)) }));
    if (!names.every((each) => each.name !== null && isBlock(each.name.text) && isNamed(inline, each))) continue;
    for (const { from, to, name } of names) {
      stateNamed(name!, sourceRange(inline, from, to), place, out);
    }
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the rest of a sentence lists. */
function listedIn({ text }: Inline, start: number): Stretch[] {
  const rest = text.slice(start, start + 400);
  const end = /[.!?](?:\s|$)|\n|$/.exec(rest)!.index;
  const parts: Stretch[] = [];
  let from = 0;
  for (const cut of [
    ...matches(rest.slice(0, end), joint).map((m) => [m.index, m.index + m[0].length] as const),
    [end, end] as const,
  ]) {
    const words = rest.slice(from, cut[0]);
    const lead = words.length - words.trimStart().length;
    const skip = lead + (article.exec(words.trimStart())?.[0].length ?? 0);
    if (words.trim() !== "") parts.push({ from: start + from + skip, to: start + from + words.trimEnd().length });
    from = cut[1];
  }
  return parts;
}

/** Whether words are marked as a name, or written as one. */
const isNamed = ({ text, spans }: Inline, { from, to }: Stretch): boolean =>
  name.test(text.slice(from, to)) ||
  spans.some((span) => /^(?:link|strong|code)$/.test(span.kind) && span.from <= from && span.to >= to);
