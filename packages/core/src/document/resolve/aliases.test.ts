import { expect, test } from "vitest";
import { linkDesign } from "../link.ts";
import { readDocument } from "../read.ts";

/** The names of the components, and the arrows between them by their ids. */
function read(text: string): readonly string[] {
  const { elements, relations } = linkDesign([readDocument("design.md", text)]).model;
  const names = [...elements.values()].filter(({ kind }) => kind === "component").map(({ name }) => name);
  const bare = (id: string): string => id.slice(id.indexOf(":") + 1);
  return [...names, ...relations.map(({ from, to }) => `${bare(from)} > ${bare(to)}`)];
}

const design = (names: readonly string[], drawn: string): string =>
  `# Shop\n\n## Components\n\n| Module | Task |\n|-|-|\n${names.map((name) => `| ${name} | works |`).join("\n")}\n\n\`\`\`\n${drawn}\n\`\`\`\n`;

test("a drawing may call several parts by their names without the noun of all", () => {
  expect(read(design(["TillModule", "StockModule"], "Till ──► Stock"))).toEqual([
    "TillModule",
    "StockModule",
    "till-module > stock-module",
  ]);
});

test("one short name alone is a part of its own, and so is one of which two parts have the name", () => {
  expect(read(design(["TillModule", "StockModule"], "Till ──► Shelf"))).toContain("Till");
  expect(read(design(["TillModule", "TillService", "StockModule", "StockService"], "Till ──► Stock"))).toContain(
    "Till",
  );
});
