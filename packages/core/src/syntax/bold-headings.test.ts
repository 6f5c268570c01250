import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "./markdown.ts";

const outline = (text: string): string[] =>
  readMarkdown(text)
    .sections.filter(({ level }) => level > 0)
    .map(({ level, title }) => `${level} ${title}`);

const chapter = (title: string, words = "- words"): string => `**${title}**\n\n${words}\n\n`;
const chapters = ["1. Overview", "2. Data Model", "3. Testing", "10. Risks"].map((title) => chapter(title)).join("");

describe("bold lines as headings", () => {
  it("are those of a document that has no other but its title", () => {
    expect(outline(`# Shop\n\nWords.\n\n${chapters}`)).toEqual([
      "1 Shop",
      "2 1. Overview",
      "2 2. Data Model",
      "2 3. Testing",
      "2 10. Risks",
    ]);
    expect(outline(chapters)).toHaveLength(4);
    expect(outline(chapters.replace(/\d+\. /g, ""))).toHaveLength(4);
  });

  it("are labels where headings stand, where they are few, and where they announce", () => {
    expect(outline(`# Shop\n\n${chapters}## Notes\n`)).toEqual(["1 Shop", "2 Notes"]);
    expect(outline(`# Shop\n\n${chapter("Overview")}${chapter("Testing")}${chapter("Risks")}`)).toEqual(["1 Shop"]);
    expect(outline(`# Shop\n\n${chapters.replace(/\*\*\n/g, ":**\n")}`)).toEqual(["1 Shop"]);
    expect(outline(`# Shop\n\n${chapters.replace(/\*\*\n\n/g, "** is told here.\n\n")}`)).toEqual(["1 Shop"]);
  });

  it("are the numbered ones where some are numbered, and not what stands in lists and quotes or above nothing", () => {
    const text = `${chapters}${chapter("Note")}- **Item**\n\n  Words.\n\n> **5. Quoted**\n>\n> Words.\n\n**6. End**\n`;
    expect(outline(text)).toHaveLength(4);
  });

  it("may follow one another, with a blank line between them or none, and stand above a label", () => {
    const text = `# Shop\n\n**1. Parts**\n\n**1.1 The till**\n\nWords.\n\n**2. Risks**\n**2.1 Fire**\n\nIt burns.\n\n**3. Data**\n**Overview**\n\nRows.\n`;
    expect(outline(text)).toEqual(["1 Shop", "2 1. Parts", "3 1.1 The till", "2 2. Risks", "3 2.1 Fire", "2 3. Data"]);
    const { body, from } = readMarkdown(text).sections.at(-1)!;
    const words = body.blocks.map((block) => text.slice(from + block.range.from, from + block.range.to));
    expect(words).toEqual(["**Overview**", "Rows."]);
  });

  it("keep every place in the text", () => {
    const text = `---\nstatus: draft\n---\n\n# Shop\n\n${chapters}`;
    for (const { body, from, to } of readMarkdown(text).sections) {
      expect(body.text).toBe(text.slice(from, to));
      if (body.heading?.bold)
        expect(text.slice(from + body.heading.inline.range.from, from + body.heading.inline.range.to)).toMatch(
          /^\*\*\d/,
        );
    }
  });

  it("are no headings any more once only one is left", () => {
    const only = chapter("1. Overview");
    const change = { from: only.length, to: chapters.length, inserted: 0 };
    expect(readMarkdown(only, { markdown: readMarkdown(chapters), change }).sections).toEqual(
      readMarkdown(only).sections,
    );
  });

  it("come and go with edits as if the text were read afresh", () => {
    const parts = fc.constantFrom("# Shop\n\n", "## Notes\n\n", "words\n\n", ...chapters.split(/(?<=words\n\n)/));
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), fc.nat(200), fc.nat(60), parts, (pieces, at, cut, insert) => {
        const old = pieces.join("");
        const from = Math.min(at, old.length);
        const to = Math.min(from + cut, old.length);
        const text = old.slice(0, from) + insert + old.slice(to);
        const change = { from, to, inserted: insert.length };
        const again = readMarkdown(text, { markdown: readMarkdown(old), change });
        expect(again.sections).toEqual(readMarkdown(text).sections);
      }),
      { numRuns: 150 },
    );
  });
});
