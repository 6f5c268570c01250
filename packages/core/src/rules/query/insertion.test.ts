import { expect, test } from "vitest";
import { sectionText } from "../../document/outline.ts";
import { readDocument } from "../../document/read.ts";
import { builtIn } from "../../document/template.ts";
import { applyEdits } from "../../text/edit.ts";
import { insertionOf } from "./insertion.ts";

function inserted(text: string, title: string, order = builtIn.chapters): string {
  const chapter = { ...order.find((each) => each.title === title)!, instruction: "write" };
  return applyEdits(
    text,
    insertionOf(readDocument("a.md", text), chapter, order, (place) => sectionText(chapter, place)),
  );
}

test("a chapter is added where the template has it, with a number that is free", () => {
  expect(inserted("# A\n\n## 8. Security\n\nx\n\n## 10. Error Handling\n\ny\n", "Performance")).toBe(
    "# A\n\n## 8. Security\n\nx\n\n## 9. Performance\n\n[write]\n\n## 10. Error Handling\n\ny\n",
  );
});

test("where its number is not free, those behind it are counted on, unless something leads to them by their numbers", () => {
  const text = "# A\n\n## 8) Security\n\nx\n\n## 9) Error Handling\n\n### 9.1 Codes\n\n## 10) Testing\n";
  const titles = (of: string): string[] => [...of.matchAll(/^##+ (.*)$/gm)].map(([, title]) => title!);
  expect(titles(inserted(text, "Performance"))).toEqual([
    "8) Security",
    "9) Performance",
    "10) Error Handling",
    "10.1 Codes",
    "11) Testing",
  ]);
  expect(titles(inserted(`${text}\nSee section 9.1.\n`, "Performance"))[1]).toBe("Performance");
  expect(titles(inserted("# A\n\n## 2 Security\n\n## 3 Testing\n", "Data Model"))[0]).toBe("1 Data Model");
});

test("a chapter after all others goes to the end", () => {
  expect(inserted("# A\n\n### Security\n\nx", "Open Questions")).toBe(
    "# A\n\n### Security\n\nx\n\n### Open Questions\n\n[write]\n",
  );
});

test("where headings are bold lines, the new one is too", () => {
  const text = ["1. Overview", "2. Data Model", "3. Security", "4. Testing"]
    .map((each) => `**${each}**\n\nx\n`)
    .join("\n");
  expect(inserted(text, "Open Questions")).toBe(`${text}\n**5. Open Questions**\n\n[write]\n`);
});

test("a document without chapters gets its first at the end", () => {
  expect(inserted("# A\n", "Security")).toBe("# A\n\n## Security\n\n[write]\n");
});

const own = ["Why", "How it works", "What it costs", "Sign-off"].map((title) => ({
  title,
  names: [],
  instruction: "",
}));

test.each([
  ["# A\n\n## Why\n\nx\n\n## What it costs\n\ny\n", "How it works", ["Why", "How it works", "What it costs"]],
  ["# A\n\n## How it works\n\nx\n\n## Sign-off\n", "Why", ["Why", "How it works", "Sign-off"]],
  ["# A\n\n## Why\n\n## Extra\n\n## Sign-off\n", "What it costs", ["Why", "What it costs", "Extra", "Sign-off"]],
  ["# A\n\n## Why\n", "Sign-off", ["Why", "Sign-off"]],
  ["# A\n\nWords.\n", "Why", ["Why"]],
  ["# A\n\n## Why\n\n## Waht it cots\n", "Sign-off", ["Why", "Waht it cots", "Sign-off"]],
])("a chapter of a team's own template: %#", (text, title, expected) => {
  expect([...inserted(text, title, own).matchAll(/^## (.*)$/gm)].map((found) => found[1])).toEqual(expected);
});
