import type { Body } from "../../../syntax/section.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { announcesBlocks } from "./bare-list.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { endsWithNoun, isBlock, isTypeName } from "./words.ts";

/** A line that holds a name and nothing else, but for a bullet before it. */
const alone = /^[ \t]*(?:[-*•]\s+)?(\p{Lu}[^.:;!?=|<>→(){}\n]{1,40}?)[ \t]*$/u;
const longest = 2_000;

/** Building blocks, one to a line of a fence, below a heading that says that they are: "Modules" above "Order Module", "Stock Module". */
export function readNamedInFence({ blocks }: Body, context: Context, out: Collector): void {
  if (within(context, "alternatives", "testing-strategy", "history", "glossary", "dependencies")) return;
  const title = (context.path.at(-1) ?? "").replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, "").trim();
  if (!announcesBlocks(title)) return;
  for (const block of blocks) {
    if (block.kind !== "fence" || !/^(?:text|txt|plaintext)?$/.test(block.language)) continue;
    const names = namesIn(block.code);
    const parsed = names?.map((words) => parseName(words.text)) ?? [];
    const named = parsed.every(
      (name) => name && isBlock(name.text) && (endsWithNoun(name.text) || isTypeName(name.text)),
    );
    if (names === null || names.length < 3 || !named) continue;
    for (const [i, words] of names.entries()) stateNamed(parsed[i]!, wholeRange(words), "code", out);
  }
}

/** The lines of a fence, if each is a name. */
function namesIn(code: Mapped): Mapped[] | null {
  if (code.text.length > longest) return null;
  const names: Mapped[] = [];
  let from = 0;
  for (const line of code.text.split("\n")) {
    if (line.trim() !== "") {
      const found = alone.exec(line.replace(/\r$/, ""));
      if (!found) return null;
      const at = from + line.indexOf(found[1]!);
      names.push(slice(code, at, at + found[1]!.length));
    }
    from += line.length + 1;
  }
  return names;
}
