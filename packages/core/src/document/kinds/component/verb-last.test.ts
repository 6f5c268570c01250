import { expect, test } from "vitest";
import { linkDesign } from "../../link.ts";
import { readDocument } from "../../read.ts";

const parts = ["Frontend", "TillKeeper", "StockKeeper", "SlipVault"].map((name) => `- **${name}**: Teil`).join("\n");
const arrows = (sentence: string): string[] =>
  linkDesign([readDocument("design.md", `# X\n\n## Bausteine\n\n${parts}\n\n## Laufzeit\n\n${sentence}\n`)])
    .model.relations.filter(({ kind }) => kind === "uses")
    .map(({ from, to }) => `${from} > ${to}`.replaceAll("component:", ""));

test.each([
  [
    "Das Frontend leitet dies an den TillKeeper weiter, welcher den StockKeeper aufruft.",
    ["frontend > till-keeper", "till-keeper > stock-keeper"],
  ],
  [
    "Sie werden vom Frontend an den TillKeeper gesendet, der den SlipVault nutzt.",
    ["till-keeper > slip-vault", "frontend > till-keeper"],
  ],
  [
    "Der TillKeeper prüft über den SlipVault, ob er da ist, und ruft im StockKeeper die Zahl ab.",
    ["till-keeper > slip-vault"],
  ],
  ["Der TillKeeper ruft im StockKeeper die Zahl ab.", ["till-keeper > stock-keeper"]],
  ["Der TillKeeper, den das Frontend kennt, ist da.", []],
  [
    "The Frontend sends it to the TillKeeper, which calls the StockKeeper.",
    ["till-keeper > stock-keeper", "frontend > till-keeper"],
  ],
  ["The TillKeeper checks the slip, counts it, and calls the StockKeeper.", ["till-keeper > stock-keeper"]],
  ["The TillKeeper waits when the Frontend asks and calls the StockKeeper.", []],
])("who does what with whom: %s", (sentence, expected) => expect(arrows(sentence)).toEqual(expected));

test("a sentence that begins too far back names nobody by the end of a name", () => {
  const told = Array.from({ length: 60 }, (_, i) =>
    arrows(`The MainTillKeeper checks ${"x".repeat(170 + i)}, and calls the StockKeeper.`),
  );
  expect(told.flat()).toEqual([]);
});
