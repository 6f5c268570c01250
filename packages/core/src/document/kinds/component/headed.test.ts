import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const names = (body: string, above = "## The way of a loan"): string[] =>
  statedIn("component", `# Library\n\n${above}\n\n${body}\n`).map(({ name }) => name);

test.each([
  "Ebene 2: Backend-Bausteine",
  "Backend Whitebox",
  "Whitebox Backend",
  "关键交互时序",
  "Guards and Middleware",
  "Stores & Services",
  "Production",
  "Arquitetura do Backend",
  "Architecture du frontend",
  "Calls between the backend and the worker",
  "Imports inside the backend",
])("a view of parts, two sorts of them, or where they run is none: %s", (title) => {
  const text = (heading: string): string => `# X\n\n## Components\n\n### ${heading}\n\nWords.\n`;
  expect(statedIn("component", text(title))).toEqual([]);
  expect(statedIn("component", text("Backend")).map(({ name }) => name)).toEqual(["Backend"]);
});

test("headings of which the text below says, by their names in code, that they do something", () => {
  expect(
    names(
      "#### Sorter\n\nA `Sorter` accepts what comes back.\n\n#### ShelfKeeper\n\nThe `ShelfKeeper` manages a queue of books.",
    ),
  ).toEqual(["Sorter", "ShelfKeeper"]);
});

test("no headings that are not the subject, name no doer, or stand in a chapter on something else", () => {
  expect(names("#### Sorter\n\nBooks pass the `Sorter`, which accepts them.")).toEqual([]);
  expect(names("#### Loan\n\nA `Loan` holds what was lent.")).toEqual([]);
  expect(names("#### Sorter\n\nA `Sorter` holds what comes back.", "## Data Model")).toEqual([]);
});

test("headings of no chapter by the last word of a name, with a number more of them", () => {
  expect(names("## 1. Pricing Engine\n\nCounts.\n\n## Stock Forecast Module\n\nGuesses.", "## Purpose of it")).toEqual([
    "Pricing Engine",
    "Stock Forecast Module",
  ]);
  expect(names("## Pricing Engine\n\nCounts.\n\n## Write the stock Module\n\nSoon.", "## Purpose of it")).toEqual([]);
  expect(statedIn("component", "# Pricing Module\n\nCounts.\n")).toEqual([]);
});

test("headings for a level of views name no part", () => {
  const text = (heading: string): string => `# X\n\n## Components\n\n### ${heading}\n\nWords.\n`;
  for (const title of ["Component", "Container", "Context", "System Context"])
    expect(statedIn("component", text(title))).toEqual([]);
  expect(statedIn("component", text("Container Keeper")).map(({ name }) => name)).toEqual(["Container Keeper"]);
});

test("letters that number headings are no part of a name", () => {
  const text = "# X\n\n## Components\n\n### A.1 Loan Desk\n\nLends.\n\n### B.2.1. Fine Worker\n\nCounts.\n";
  expect(statedIn("component", text).map(({ name }) => name)).toEqual(["Loan Desk", "Fine Worker"]);
});

test("a heading below which stand the file and the responsibilities of what it names", () => {
  const body = "File: `desk/lender.py`\n\nResponsibilities:\n\n- lend\n- take back";
  expect(names(`#### Lending\n\n${body}`)).toEqual(["Lending"]);
  expect(names(`#### Lending\n\n${body.replace("Responsibilities", "Remarks")}`)).toEqual([]);
  expect(names(`#### Lending\n\n${body.replace("File: `desk/lender.py`", "Small.")}`)).toEqual([]);
  expect(names(`#### Lending Design\n\n${body}`)).toEqual([]);
  expect(names(`#### Lending\n\n${body}`, "## Alternatives Considered")).toEqual([]);
});

test.each([
  ["Слой 1: Модуль выдачи", "Модуль выдачи"],
  ["Capa 2: Módulo de préstamos", "Módulo de préstamos"],
  ["Schicht 3: Leihmodul", "Leihmodul"],
])("a heading that numbers a layer before its name: %s", (title, name) => {
  const text = `# X\n\n## Architecture\n\n### ${title}\n\nWords.\n`;
  expect(statedIn("component", text).map((part) => part.name)).toEqual([name]);
});

test("a word alone that a bracket says to be made of something is a part, whatever else it heads elsewhere", () => {
  const heads = (title: string): string[] =>
    statedIn("component", `# X\n\n## Components\n\n### 5. ${title}\n\nWords.\n`).map(({ name }) => name);
  expect(heads("Storage (Tidal Object Storage)")).toEqual(["Storage"]);
  expect(heads("Logging (Elasticsearch)")).toEqual(["Logging"]);
  expect(heads("Storage")).toEqual([]);
  expect(heads("Storage (overview)")).toEqual([]);
});
