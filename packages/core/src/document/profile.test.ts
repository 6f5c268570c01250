import { describe, expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { looksLikeDesign } from "./looks-like-design.ts";
import { notADesign } from "./not-a-design.ts";
import { languageOf, profileOf } from "./profile.ts";

const headings = (...titles: string[]) => titles.map((title) => `## ${title}\n\ntext\n`).join("\n");
const profile = (...titles: string[]) => profileOf(readMarkdown(`# Shop\n\n${headings(...titles)}`).sections);

describe("the habit of a document", () => {
  test("by its headings", () => {
    expect(profile("System Architecture", "Components", "Data Model", "Security", "Performance", "Deployment")).toBe(
      "tdd",
    );
    expect(profile("Overview", "Architecture", "Components and Interfaces", "Data Models", "Error Handling")).toBe(
      "kiro",
    );
    expect(profile("Introduction and Goals", "Solution Strategy", "Building Block View", "Runtime View")).toBe("arc42");
    expect(profile("Einführung und Ziele", "Lösungsstrategie", "Bausteinsicht")).toBe("arc42");
    expect(profile("Summary", "Motivation", "Drawbacks", "Unresolved questions")).toBe("rfc");
    expect(profile("Context", "Decision", "Consequences", "Alternatives considered")).toBe("rfc");
    expect(profile("Cats", "Dogs")).toBe("plain");
  });
});

test.each([
  ["en", "The cart is kept with the session and the orders are in the database."],
  ["de", "Der Warenkorb wird mit der Sitzung gehalten und die Bestellungen sind nicht flüchtig."],
  ["fr", "Le panier est gardé avec la session et les commandes sont dans la base."],
  ["es", "El carrito se guarda con la sesión y los pedidos del cliente en la base."],
  ["pt", "O carrinho não é guardado em disco e os pedidos são gravados com uma chave."],
  ["it", "Il carrello è tenuto con la sessione e gli ordini sono nel database."],
  ["ru", "Корзина хранится вместе с session."],
  ["zh", "购物车与 session 一起保存。"],
  ["ja", "カートは session と一緒に保存する。"],
  ["ko", "장바구니는 session 과 함께 저장된다."],
])("language %s", (language, text) => expect(languageOf(readMarkdown(text).sections)).toBe(language));

describe("texts that are no design", () => {
  test.each([
    ["a changelog", "# Changelog\n\n## [1.2.0] - 2026-01-01\n\n## [1.1.0]\n"],
    ["a policy of test-driven development", "# TDD\n\n## Red, green, refactor\n\n## Testing\n"],
    ["a template", "# Technical Design Document\n\n## {SYSTEM_NAME} - {KEY}\n\n## Architecture\n\n## Data Model\n"],
    ["a readme", "# Shop\n\n## Installation\n\n## Usage\n\n## License\n"],
  ])("%s", (what, text) => {
    expect(notADesign(readMarkdown(text).sections)).toBe(what);
    expect(looksLikeDesign(text)).toBe(false);
  });

  test("a design with a chapter on tests is one", () => {
    expect(looksLikeDesign(`# Shop\n\n${headings("Architecture", "Testing", "Installation")}`)).toBe(true);
  });
});
