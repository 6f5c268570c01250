import { slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { type Name, parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

/** `Till → Gateway : POST /sales`: who sends to whom, and behind the colon what. */
const message = /^\s*([\p{L}][^→:()`\n]{1,40}?)\s*(?:→|⟶|-{1,2}>)\s*([\p{L}][^→:()`\n]{1,40}?)\s*[:：]\s*\S/u;

/** Numbers of use cases and requirements, and states as constants are written, are no parties. */
const isParty = (words: string): boolean => !/^[A-Z]{1,8}-?\d+$|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(words);

interface Message {
  readonly item: ItemView;
  readonly ends: readonly { readonly name: Name; readonly at: number; readonly length: number }[];
}

/**
 * Numbered messages between the same few parties: a sequence diagram in words. The parties of such a list speak again and
 * again; a way that something goes passes each of its stops once.
 */
export const messageList: Claim<ListView> = {
  sure(view, context) {
    if (!view.list.ordered || view.items.length < 3) return 0;
    if (within(context, "data-model", "database-design", "testing-strategy", "alternatives", "history", "rollout"))
      return 0;
    const messages = view.items.flatMap((item) => messageOf(item) ?? []);
    if (messages.length < view.items.length) return 0;
    const times = new Map<string, number>();
    for (const { ends } of messages) for (const { name } of ends) times.set(name.id, (times.get(name.id) ?? 0) + 1);
    const again = [...times.values()].filter((count) => count > 1).length;
    return again * 2 >= times.size ? 0.8 : 0;
  },
  read(view, _context: Context, out) {
    for (const { item, ends } of view.items.flatMap((each) => messageOf(each) ?? [])) {
      const [from, to] = ends as [Message["ends"][number], Message["ends"][number]];
      for (const { name, at, length } of ends)
        stateNamed(name, wholeRange(slice(item.inline!, at, at + length)), "item", out);
      if (from.name.id === to.name.id) continue;
      // What goes back is an answer.
      if (out.related.some((other) => other.from === to.name.id && other.to === from.name.id)) continue;
      const range = wholeRange(slice(item.inline!, from.at, to.at + to.length));
      out.relate({ kind: "uses", from: from.name.id, to: to.name.id, range, place: "item", certainty: "drawn" });
    }
  },
};

function messageOf(item: ItemView): readonly Message[] | null {
  const text = item.inline?.text ?? "";
  const found = text.length > 400 ? null : message.exec(text);
  if (!found) return null;
  let last = 0;
  const ends = [found[1]!, found[2]!].map((words) => {
    const at = text.indexOf(words, last);
    last = at + words.length;
    const name = isParty(words) ? parseName(words) : null;
    return name && isBlock(name.text) ? { name, at, length: words.length } : null;
  });
  return ends.every((end) => end !== null) ? [{ item, ends }] : null;
}
