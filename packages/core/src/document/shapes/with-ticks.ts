import type { Inline } from "../../syntax/block.ts";

/** The text with back-ticks around what is code, and where each of its places stands in the text itself. */
export function withTicks({ text, spans }: Inline): { readonly text: string; readonly at: (place: number) => number } {
  let ticked = "";
  const places: number[] = [];
  const put = (words: string, from: number): void => {
    for (let i = 0; i < words.length; i++) places.push(from + i);
    ticked += words;
  };
  let end = 0;
  for (const { kind, from, to } of spans) {
    if (kind !== "code" || from < end) continue;
    put(text.slice(end, from), end);
    put("`", from);
    put(text.slice(from, to), from);
    put("`", to);
    end = to;
  }
  put(text.slice(end), end);
  return { text: ticked, at: (place) => places[place] ?? text.length };
}
