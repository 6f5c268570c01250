import type { Block } from "../../../syntax/block.ts";
import { slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { fullLinesOf } from "../../shapes/fence-lines.ts";
import { memberOf } from "../../shapes/member-item.ts";
import { stateEntity, stateMember } from "./state.ts";

const plain = /^(?:|text|txt|plaintext)$/;
const longest = 6_000;

/** `OpenOrder (what is open)`: the name of a type, and perhaps what it is. */
const owner = /^(\p{Lu}[A-Za-z0-9]{1,60})(?:\s*[(（][^()（）]{1,60}[)）])?\s*:?$/u;
/** `├── total : number (net)`: a member below it, or several that a slash joins. */
const member =
  /^[├└]─{1,3}\s([a-z][A-Za-z0-9_]{0,60}(?:\s\/\s[a-z][A-Za-z0-9_]{0,60}){0,3})(?:\s*[:：]\s*(\S.{0,200}))?$/;

/** Entities that a fence draws as trees: the name of a type, and branches that name its members with their types. */
export function readDrawnFields(blocks: readonly Block[], context: Context, out: Collector): void {
  if (within(context, "alternatives", "testing-strategy", "history")) return;
  for (const block of blocks) {
    if (block.kind !== "fence" || !plain.test(block.language) || block.code.text.length > longest) continue;
    const [first, ...rest] = fullLinesOf(block);
    const name = first ? owner.exec(first.text)?.[1] : undefined;
    if (!first || name === undefined || rest.length < 2) continue;
    const members = rest.map((line) => member.exec(line.text));
    const typed = members.filter((found) => found?.[2] !== undefined).length;
    if (members.includes(null) || typed * 3 < members.length * 2) continue;
    stateEntity(out, name, {}, { range: wholeRange(slice(first, 0, name.length)), place: "code" });
    for (const [i, line] of rest.entries()) {
      const [, names, told] = members[i]!;
      const type = told?.split(/\s{2,}|\s[(（]/)[0]!.trim();
      let from = line.text.indexOf(names!);
      for (const each of names!.split("/")) {
        const field = trimmed(slice(line, from, from + each.length));
        const read = memberOf(field, type ?? "");
        if (read) stateMember(out, name, read, "code");
        from += each.length + 1;
      }
    }
  }
}
