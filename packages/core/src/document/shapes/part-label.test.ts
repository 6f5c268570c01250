import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../syntax/markdown.ts";
import { sourceRange } from "../../text/mapped.ts";
import { partLabel } from "./part-label.ts";

function parted(text: string): (string | null)[] {
  const block = readMarkdown(text).sections[0]!.body.blocks[0]!;
  const inline = block.kind === "list" ? block.items[0]!.blocks[0]! : block;
  if (inline.kind !== "paragraph") throw new Error("no paragraph");
  const { label, labelStyle, note, rest } = partLabel(inline.inline);
  return [label?.text ?? null, labelStyle, note?.text ?? null, rest?.text.trim() ?? null];
}

describe("the label of a line", () => {
  it.each<[string, (string | null)[]]>([
    ["**Name**: text", ["Name", "strong", null, "text"]],
    ["**Name:** text", ["Name", "strong", null, "text"]],
    ["**Name：** text", ["Name", "strong", null, "text"]],
    ["- **Name** - text", ["Name", "strong", null, "text"]],
    ["- **1. Name** — text", ["Name", "strong", null, "text"]],
    ["- **Name** (planned): text", ["Name", "strong", "planned", "text"]],
    ["- **Name** (half of it)", ["Name", "strong", "half of it", "(half of it)"]],
    ["- **✅ Name**: text", ["Name", "strong", null, "text"]],
    ["- **Name** goes on", ["Name", "strong", null, "goes on"]],
    ["- ✅ **Name**: text", ["Name", "strong", null, "text"]],
    ["- \u200b**Name**: text", ["Name", "strong", null, "text"]],
    ["- `name` – text", ["name", "code", null, "text"]],
    ["- Name: text", ["Name", "plain", null, "text"]],
    ["- Name (v2): text", ["Name", "plain", "v2", "text"]],
    ["- Node.js - text", ["Node.js", "plain", null, "text"]],
    ["- Name — text", ["Name", "plain", null, "text"]],
    ["- 名前：本文", ["名前", "plain", null, "本文"]],
    ["- [Name](a:b) - text", ["Name", "plain", null, "text"]],
    ["- A whole sentence. And: more", [null, null, null, "A whole sentence. And: more"]],
    ["- See http://a.b/c for more", [null, null, null, "See http://a.b/c for more"]],
    ["- A well-known word", [null, null, null, "A well-known word"]],
  ])("%s", (text, expected) => {
    expect(parted(text)).toEqual(expected);
  });

  it("knows where it stands", () => {
    const text = "✅ **1. Name** - x";
    const block = readMarkdown(text).sections[0]!.body.blocks[0]!;
    if (block.kind !== "paragraph") throw new Error("no paragraph");
    const { label } = partLabel(block.inline);
    const { from, to } = sourceRange(label!, 0, label!.text.length);
    expect(text.slice(from, to)).toBe("Name");
  });
});
