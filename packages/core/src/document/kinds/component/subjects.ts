import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isStore } from "../dependency/products.ts";
import { doesSomething } from "./introduced.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

// Parts that an architecture is told in plain sentences of: `The Order Service checks the Redis cache.`

/** Words that begin with a capital, as names do, and behind them what it is; people and companies are called by none of these. */
const part =
  "(?:[Mm]icro)?[Ss]ervice|[Ss]erver|[Bb]ack-?end|[Ff]ront-?end|[Gg]ateway|[Ee]ngine|[Ww]orker|[Ss]cheduler|[Bb]roker|[Qq]ueue|[Cc]ache|[Dd]atabase|[Pp]roxy|[Oo]rchestrator|[Dd]ispatcher|[Pp]rocessor|[Cc]ontroller|[Dd]aemon|[Mm]iddleware|[Ii]ndexer|[Cc]rawler|[Aa]dapter|[Cc]onnector|[Bb]us|[Mm]odule|[Cc]omponent|[Ss]ubsystem";
const named = `(?:\\p{Lu}[\\p{L}\\p{N}.+-]*\\s){1,3}(?:${part})`;

/** At the beginning of a sentence, or behind what labels it. */
const subject = new RegExp(`(?<=^|[.!?:]\\s{1,2}|\\n)[Tt]he\\s(${named})(?=\\s)`, "gu");
const object = new RegExp(`\\s(?:the|an?|its|our)\\s(${named})(?![\\p{L}-])`, "gu");

/** Parts by which an architecture is told in sentences: their subjects, and the stores that those work with. */
export function readSubjects(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "prose" || !within(context, "system-architecture", "components") || inline.text.length > 5_000) return;
  for (const { index, 0: all, 1: words } of matches(inline.text, subject)) {
    const end = index + all.length;
    if (!isNamed(words!) || !acts(inline.text.slice(end, end + 40))) continue;
    state(inline, end - words!.length, end, out);
    const rest = inline.text.slice(end, end + 400);
    const sentence = rest.slice(0, /[.!?;](?:\s|$)|$/.exec(rest)!.index);
    for (const { index: at, 0: whole, 1: store } of matches(sentence, object))
      if (isOfStore(store!)) state(inline, end + at + whole.length - store!.length, end + at + whole.length, out);
  }
}

/** Words that only tell which of its kind it is begin no name: `The New service`. */
const isNamed = (words: string): boolean =>
  !/^(?:new|old|same|other|first|second|third|main|central|current|existing|following|whole|entire|each|own|above|whole|overall|single|target|source|remote|local|given)\s/i.test(
    words,
  );

const acts = (behind: string): boolean =>
  doesSomething(behind) ||
  /^\s(?:will|can|must|shall)\s(?!be\b|not\b|have\b|also be\b|only be\b)[a-z]{3,}/.test(behind);

/** `Redis cache`: what keeps data, by its product. */
const isOfStore = (words: string): boolean => isStore(words.slice(0, words.lastIndexOf(" ")));

function state(inline: Inline, from: number, to: number, out: Collector): void {
  const name = parseName(inline.text.slice(from, to));
  if (name && isBlock(name.text)) stateNamed(name, sourceRange(inline, from, to), "prose", out);
}
