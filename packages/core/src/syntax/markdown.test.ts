import { describe, expect, it } from "vitest";
import { sourceOffset } from "../text/mapped.ts";
import type { Block, Inline, Table } from "./block.ts";
import { mostHeadings, outlineBeyond, refusedBeyond } from "./guard.ts";
import { readMarkdown } from "./markdown.ts";

const blocks = (text: string): readonly Block[] =>
  readMarkdown(text).sections.flatMap((section) => section.body.blocks);
const only = <K extends Block["kind"]>(text: string, kind: K): Extract<Block, { kind: K }> => {
  const found = blocks(text).find((block) => block.kind === kind);
  if (!found) throw new Error(`no ${kind} in ${text}`);
  return found as Extract<Block, { kind: K }>;
};
const words = (text: string): Inline => only(text, "paragraph").inline;
const cells = (table: Table): string[][] =>
  [table.header, ...table.rows].map((row) => row.cells.map((cell) => cell.text));

describe("inline content", () => {
  it.each([
    ["plain", "plain"],
    ["**Status:** Draft", "Status: Draft"],
    ["a *b* `c` ~~d~~", "a b c d"],
    ["[PRD](./prd.md) and ![x](y.png)", "PRD and x"],
    ["[full][ref], [collapsed][]", "full, collapsed"],
    ["[Describe the risks]", "[Describe the risks]"],
    ["&lt;10ms &amp; 5 &#181;s &unknown;", "<10ms & 5 µs &unknown;"],
    ["a<br/>b", "a\nb"],
    ["`GET /users/<id>` or /users/<id> in <b>bold</b>", "GET /users/<id> or /users/<id> in bold"],
    ["two  \nlines\n  and three", "two\nlines\nand three"],
    ["a \\* b", "a * b"],
    ["<https://example.org/a> https://example.org/b", "https://example.org/a https://example.org/b"],
    ["GET /users/<int:id>/ <mailto:a@b.org>", "GET /users/<int:id>/ mailto:a@b.org"],
    ["``a ` b``", "a ` b"],
  ])("%j reads %j", (source, text) => {
    expect(words(source).text).toBe(text);
  });

  it("knows where every character stood", () => {
    const source = "one **two** `three` [four](x.md) \\* &lt; five";
    const inline = words(source);
    for (const word of ["one", "two", "three", "four", "five"]) {
      expect(source.startsWith(word, sourceOffset(inline, inline.text.indexOf(word)))).toBe(true);
    }
  });

  it("gives links their destination and its place", () => {
    const source = 'see [the plan](docs/plan.md "Plan") and [API][api]';
    const [plan, api] = words(source).spans;
    expect(plan).toMatchObject({ kind: "link", href: "docs/plan.md" });
    expect(source.slice(plan!.hrefRange!.from, plan!.hrefRange!.to)).toBe("docs/plan.md");
    expect(api).toMatchObject({ kind: "link", label: "api" });
  });
});

describe("blocks", () => {
  it("keeps empty and escaped cells of a table in their columns", () => {
    expect(
      cells(only("| a | b | c |\n|---|---|---|\n| 1 |  | 3 |\n|| x | y \\| z |\nno | bars | here", "table")),
    ).toEqual([
      ["a", "b", "c"],
      ["1", "", "3"],
      ["", "x", "y | z"],
      ["no", "bars", "here"],
    ]);
  });

  it("takes a line of dashes right below a table for a rule, and below words for the mark of a heading", () => {
    const { sections } = readMarkdown("# Shop\n\n| a | b |\n|---|---|\n| 1 | 2 |\n---\n\na | b\n---\n");
    expect(sections.map(({ title }) => title)).toEqual(["", "Shop", "a | b"]);
    expect(sections[1]!.body.blocks.map(({ kind }) => kind)).toEqual(["table", "break"]);
  });

  it("reads an HTML table, also one that blank lines cut", () => {
    const html =
      "<table>\n<tr><th>Name</th><th>Type</th></tr>\n\n<tr>\n<td>id</td>\n\n<td>uuid<br>key</td></tr>\n</table>\n\nafter";
    const [table, after] = blocks(html);
    expect(table).toMatchObject({ kind: "table", html: true });
    expect(cells(table as Table)).toEqual([
      ["Name", "Type"],
      ["id", "uuid\nkey"],
    ]);
    expect(after).toMatchObject({ kind: "paragraph" });
  });

  it("reads fences within list items without their indentation", () => {
    const list = only("- item\n\n  ```sql title=x\n  CREATE TABLE a (\n    id int\n  );\n  ```", "list");
    expect(list.items[0]!.blocks[1]).toMatchObject({
      kind: "fence",
      language: "sql",
      info: "sql title=x",
      closed: true,
    });
    const fence = list.items[0]!.blocks[1]!;
    expect(fence.kind === "fence" && fence.code.text).toBe("CREATE TABLE a (\n  id int\n);");
  });

  it("tells tasks, alerts, comments and unclosed fences", () => {
    const list = only("- [x] done\n- [ ] open\n- plain", "list");
    expect(list.items.map((item) => item.task)).toEqual(["done", "open", null]);
    expect(only("> [!IMPORTANT]\n> Decide.", "quote").alert).toBe("IMPORTANT");
    expect(only("<!-- a note -->", "comment").text.trim()).toBe("a note");
    expect(only("```js\nlet x", "fence").closed).toBe(false);
  });
});

describe("sections", () => {
  it("arranges headings by level and strips their marks", () => {
    const { sections } = readMarkdown("intro\n\n# A `b` ##\n\ntext\n\n### C\n\n## D\n\nSetext\n======\n");
    expect(sections.map((s) => [s.level, s.title, s.parent?.title ?? null])).toEqual([
      [0, "", null],
      [1, "A b", null],
      [3, "C", "A b"],
      [2, "D", "A b"],
      [1, "Setext", null],
    ]);
  });

  it("puts a number below the number that it begins with, of headings with the same marks", () => {
    const { sections } = readMarkdown("# X\n\n## 8. A\n\n## 8.1 B\n\n### C\n\n## 8.2 D\n\n## 9. E\n\n## 10.1 F\n");
    expect(sections.slice(1).map((s) => [s.title, s.parent?.title ?? null])).toEqual([
      ["X", null],
      ["8. A", "X"],
      ["8.1 B", "8. A"],
      ["C", "8.1 B"],
      ["8.2 D", "8. A"],
      ["9. E", "X"],
      ["10.1 F", "X"],
    ]);
  });

  it("keeps front matter apart, and a thematic break where it is none", () => {
    expect(readMarkdown("---\ntitle: X\n---\n# H").frontMatter?.text).toBe("title: X\n");
    expect(readMarkdown("---\ntitle: X\n---\n# H").sections.map((s) => s.title)).toEqual(["", "H"]);
    expect(readMarkdown("---\n\nSome words.\n\n---\n").frontMatter).toBeNull();
  });

  it("reads CRLF, CR, NUL and a byte order mark as CommonMark does", () => {
    const unix = readMarkdown("# A\n\n- b\n\n## C\n");
    for (const end of ["\r\n", "\r"]) {
      const other = readMarkdown(`# A${end}${end}- b${end}${end}## C${end}`);
      expect(other.sections.map((s) => [s.level, s.title])).toEqual(unix.sections.map((s) => [s.level, s.title]));
    }
    for (const end of ["\r\n", " \n", "\t  \n"])
      for (const lead of ["", "> "]) {
        const rows = ["| A | B |", "| - | :-: |", "| c | d |"].map((row) => lead + row + end);
        expect(JSON.stringify(readMarkdown(rows.join("")).sections[0]!.body.blocks)).toContain('"table"');
      }
    expect(readMarkdown("\ufeff# A").sections[1]?.title).toBe("A");
    expect(words("a\0b").text).toBe("a\ufffdb");
  });
});

describe("limits", () => {
  it("reads only the headings of a very large document, and says so", () => {
    const large = readMarkdown(`# A\n\n${"word ".repeat(outlineBeyond / 5)}\n\n## B\n\n- item\n`);
    expect(large.sections.map((s) => s.title)).toEqual(["", "A", "B"]);
    expect(large.sections.every((s) => s.body.blocks.length === 0)).toBe(true);
    expect(large.problems[0]?.why).toContain("only its headings were read");
  });

  it("refuses a document beyond all measure, and says so", () => {
    expect(readMarkdown("x".repeat(refusedBeyond + 1)).problems[0]?.why).toContain("too large");
  });

  it("refuses a document with more headings than anybody writes, and says so", () => {
    for (const heading of ["# A\n", "#\n", "A\n---\n", "A\r==\r"]) {
      expect(readMarkdown(heading.repeat(mostHeadings)).cut).toBe(null);
      const many = readMarkdown(heading.repeat(mostHeadings + 1));
      expect(many.sections).toHaveLength(1);
      expect(many.problems).toEqual([many.cut]);
      expect(many.cut?.why).toContain("too many headings");
    }
    expect(readMarkdown("#tag\n- item\n----- x\n".repeat(mostHeadings)).cut).toBe(null);
  });

  it("reads what is nested too deeply as words, and says so", () => {
    const deep = readMarkdown(`${"> ".repeat(5000)}deep`);
    expect(deep.problems[0]?.why).toContain("nested deeper than 100");
  });
});
