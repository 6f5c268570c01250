import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingToJson } from "../document/to-json.ts";
import { designRules } from "../rules/list.ts";
import { range } from "../text/range.ts";
import { type Snapshot, Workspace } from "./workspace.ts";

const pieces = [
  "# Design\n\n",
  "**Status:** Draft\n\n",
  "## 2. System Architecture\n\n",
  "## Components\n\n",
  "### Order Service\n\nTakes orders. Uses `src/orders/service.ts`.\n\n",
  "## Data Model\n\n",
  "## API Specifications\n\n",
  "Base URL: /api\n\n",
  "## Risks\n\n",
  "## Open Questions\n\n",
  "## Glossary\n\n",
  "| Method | Path | Description |\n|---|---|---|\n| GET | /orders/{id} | one |\n\n",
  "| Field | Type |\n|---|---|\n| id | uuid |\n\n",
  "- **Lock-in**: high\n  - **Mitigation**: none\n",
  "```mermaid\ngraph LR\n  A[Order Service] --> B[(Orders DB)]\n```\n\n",
  "```sql\nCREATE TABLE orders (id uuid primary key, total numeric(10,2));\n```\n\n",
  "```ts\ninterface Order { id: string; total: number }\n```\n\n",
  "```\n+---+   +---+\n| A |-->| B |\n+---+   +---+\n```\n\n",
  "[x](y.md) ![p](a b.png)\n",
  "`ORDER_NOT_FOUND` 404\n",
  "p95 < 200 ms\n",
  "```",
  "\n",
  "|",
  "x",
  "# ",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25, size: "max" }).map((parts) => parts.join(""));
const edit = fc.record({
  at: fc.nat(),
  cut: fc.nat({ max: 60 }),
  insert: fc.oneof(fc.constantFrom("", "x", ...pieces), fc.string({ maxLength: 5 })),
});

const seen = (snapshot: Snapshot, name: string) => {
  const design = snapshot.designOf(name)!;
  return { reading: readingToJson(design, snapshot.documents.get(name)!), verdict: snapshot.verdictOf(name) };
};

describe("a workspace", () => {
  it("says after any edits what it says of the same texts opened afresh", () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const edited = new Workspace(designRules);
        edited.open("a.md", start);
        let now = start;
        for (const { at, cut, insert } of edits) {
          const from = at % (now.length + 1);
          const to = Math.min(now.length, from + cut);
          edited.edit("a.md", [{ range: range(from, to), insert }]);
          now = now.slice(0, from) + insert + now.slice(to);
          const afresh = new Workspace(designRules);
          afresh.open("a.md", now);
          expect(seen(edited.snapshot(), "a.md")).toEqual(seen(afresh.snapshot(), "a.md"));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("keeps the readings of sections that an edit does not touch", () => {
    const workspace = new Workspace([]);
    workspace.open("a.md", "# A\n\n## Components\n\n### Order Service\n\nwords\n\n## Risks\n\n- one\n");
    const before = workspace.snapshot().documents.get("a.md")!;
    const at = before.markdown.text.indexOf("words");
    workspace.edit("a.md", [{ range: range(at, at + 5), insert: "other words" }]);
    const after = workspace.snapshot().documents.get("a.md")!;
    const kept = after.readings.map((reading) => before.readings.includes(reading));
    expect(kept).toEqual([true, true, true, false, true]);
  });

  it("leaves earlier snapshots as they were, and forgets what is closed", () => {
    const workspace = new Workspace([]);
    workspace.open("a.md", "# One");
    const first = workspace.snapshot();
    workspace.open("a.md", "# Two");
    expect(first.documents.get("a.md")?.markdown.text).toBe("# One");
    expect(workspace.snapshot().version).toBeGreaterThan(first.version);
    workspace.close("a.md");
    expect(workspace.snapshot().designOf("a.md")).toBeUndefined();
    expect(workspace.edit("a.md", [])).toBe(false);
  });

  it("applies several edits at once", () => {
    const workspace = new Workspace([]);
    const text = "# A\n\n## B\n\none\n\n## C\n\ntwo\n";
    workspace.open("a.md", text);
    const place = (word: string) => range(text.indexOf(word), text.indexOf(word) + word.length);
    workspace.edit("a.md", [
      { range: place("two"), insert: "2" },
      { range: place("one"), insert: "1" },
    ]);
    expect(workspace.snapshot().documents.get("a.md")?.markdown.text).toBe("# A\n\n## B\n\n1\n\n## C\n\n2\n");
  });

  it("joins the documents that belong together into one design", () => {
    const workspace = new Workspace([], {}, () => [["a.md", "b.md"]]);
    workspace.open("a.md", "# A\n\n## Glossary\n\n- **Word**: meaning\n");
    workspace.open("b.md", "# B\n\n## Glossary\n\n- **Other**: meaning\n");
    const design = workspace.snapshot().designOf("a.md")!;
    expect(design).toBe(workspace.snapshot().designOf("b.md"));
    expect([...design.model.elements.keys()]).toEqual(["term:word", "term:other"]);
  });
});
