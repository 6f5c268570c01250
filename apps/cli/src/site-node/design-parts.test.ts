import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAsked } from "./find.ts";
import { findDesigns } from "./find-designs.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "asbuilt-parts-"));
  const record = (title: string): string => `# ${title}\n\n## Context\n\nx\n\n## Decision\n\ny\n`;
  const files = {
    ".git/HEAD": "",
    "README.md": "# Shop\n\n- [Design](docs/design/data.md)\n- [Tests](docs/design/tests.md)\n",
    "docs/design/README.md":
      "# Shop\n\n- [Parts](parts.md)\n- [Data](data.md)\n- [Tests](tests.md)\n- [How to help](CONTRIBUTING.md)\n- [Cats](cats.md)\n",
    "docs/design/parts.md": "# Components\n\nThe cart.\n",
    "docs/design/data.md": "# Data Model\n\nOrders.\n",
    "docs/design/tests.md": "# Testing Strategy\n\nBy hand.\n",
    "docs/design/cats.md": "# Cats\n\nThree.\n",
    "docs/design/new.md": "# Deployment\n\nBy hand.\n",
    "docs/designs/shop.md": "# Shop\n\n- [Data](shop/data.md)\n- [Tests](shop/tests.md)\n- [Parts](shop/parts.md)\n",
    "docs/designs/shop/data.md": "# Data Model\n\nOrders.\n",
    "docs/designs/shop/tests.md": "# Testing Strategy\n\nBy hand.\n",
    "docs/designs/shop/parts.md": "# Components\n\nThe cart.\n",
    "docs/design/CONTRIBUTING.md": "# Contributing\n\n## Testing\n\nBy hand.\n",
    "docs/guide/README.md": "# Guide\n\n- [Data](data.md)\n- [Tests](tests.md)\n",
    "docs/guide/data.md": "# Data Model\n\nOrders.\n",
    "docs/guide/tests.md": "# Testing Strategy\n\nBy hand.\n",
    "docs/adr/README.md": "# Decisions\n\n- [One](0001-a.md)\n- [Two](0002-b.md)\n",
    "docs/adr/0001-a.md": record("One"),
    "docs/adr/0002-b.md": record("Two"),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const inDesign = ["README.md", "data.md", "parts.md", "tests.md"];

describe("an index and its chapters", () => {
  test("come together, whether the index is named or its folder, from wherever one looks", () => {
    const from = (cwd: string, operand: string, prefix: string): void =>
      expect([...findAsked(cwd, [operand]).files].toSorted()).toEqual(inDesign.map((name) => prefix + name));
    from(root, "docs/design/README.md", "docs/design/");
    from(root, "docs/design", "docs/design/");
    from(root, join(root, "docs/design/README.md"), "docs/design/");
    from(join(root, "docs/design"), "README.md", "");
    from(join(root, "docs/design"), ".", "");
    from(join(root, "docs"), "design/README.md", "design/");
  });

  test("are told from what was named", () => {
    expect(findAsked(root, ["docs/design/README.md", "docs/design/data.md"]).parts).toEqual([
      "docs/design/parts.md",
      "docs/design/tests.md",
    ]);
    expect(findAsked(root, ["docs/design/README.md"], { ignore: ["docs/design/data.md"] }).parts).toHaveLength(2);
  });

  test("are found by themselves only where the folder or the title says that it is a design", () => {
    const found = findDesigns(root).files;
    expect(found.filter((path) => path.startsWith("docs/design/"))).toEqual(
      inDesign.map((one) => `docs/design/${one}`),
    );
    expect(found.filter((path) => path.startsWith("docs/guide/"))).toEqual([]);
    expect(findAsked(root, ["docs/guide/README.md"]).files).toHaveLength(3);
  });

  test("are found by an index of any name in such a folder", () => {
    expect(findDesigns(root, "docs/designs").files).toHaveLength(4);
  });

  test("are told from what no link leads to", () => {
    const unlinked = [{ name: "docs/design/new.md", index: "docs/design/README.md" }];
    expect(findDesigns(root).unlinked).toEqual(unlinked);
    expect(findAsked(root, ["docs/design"]).unlinked).toEqual(unlinked);
    expect(findAsked(root, ["docs/design/README.md"]).unlinked).toEqual(unlinked);
    expect(findAsked(root, ["docs/design/README.md", "docs/design/new.md"]).unlinked).toEqual([]);
    expect(findAsked(root, ["docs/design/README.md"], { ignore: ["docs/design/n*"] }).unlinked).toEqual([]);
  });

  test("are none of what a repository links to as a whole, nor records of decisions", () => {
    expect(findAsked(root, ["README.md"]).files).toEqual(["README.md"]);
    expect(findAsked(root, ["docs/adr/README.md"]).files).toEqual(["docs/adr/README.md"]);
    expect(findDesigns(join(root, "docs/adr")).files).toEqual(["0001-a.md", "0002-b.md"]);
  });
});
