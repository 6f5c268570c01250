import { expect, test } from "vitest";
import { linkDesign } from "../../../document/link.ts";
import { readDocument } from "../../../document/read.ts";
import { arrowsByDrawing } from "./drawings.ts";
import { toldOfImports } from "./told-of-imports.ts";

const isTold = (words: string): boolean[] => {
  const drawing = "```mermaid\nflowchart TD\n  till --> stock\n```\n";
  const design = linkDesign([readDocument("design.md", `# Shop\n\n## System Architecture\n\n${words}\n\n${drawing}`)]);
  return [...arrowsByDrawing(design)].map((drawn) => toldOfImports(drawn, design));
};

test.each([
  "Packages import each other as follows.",
  "These are all imports.",
  "An arrow is an import.",
  "The arrows below show the imports.",
  "Who imports whom is drawn here.",
  "The imports between the packages are these:",
])("words that say that arrows are imports: %s", (words) => expect(isTold(words)).toEqual([true]));

test.each([
  "Arrows are calls when it runs, not imports.",
  "The arrows are no imports.",
  "The till handles imports of orders.",
  "A job, which imports orders at night, is not drawn.",
])("words that speak of imports otherwise: %s", (words) => expect(isTold(words)).toEqual([false]));
