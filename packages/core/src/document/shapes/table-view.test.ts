import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../syntax/markdown.ts";
import { attributesOf } from "./attribute-table.ts";
import { leadCell, type TableView, viewTable } from "./table-view.ts";

function view(text: string): TableView {
  const table = readMarkdown(text)
    .sections.flatMap((s) => s.body.blocks)
    .find((b) => b.kind === "table");
  if (!table) throw new Error("no table");
  return viewTable(table, null);
}

describe("roles refined by cells", () => {
  it.each([
    ["| Error | Status |\n|-|-|\n| a | 404 |\n| b | 409 Conflict |", "error http-status"],
    ["| Service | Memory |\n|-|-|\n| a | 256 MB |\n| b | 512 MB |", "component "],
    ["| Feature | Status |\n|-|-|\n| a | done |", "name status"],
    ["| Type | Path |\n|-|-|\n| GET | /a/{b} |\n| `POST` | `/a` |", "method path"],
    ["| Component | Path |\n|-|-|\n| a | src/a/b.ts |\n| b | `src/b/` |", "component file"],
    ["| Name | Purpose |\n|-|-|\n| `src/a.ts` | x |", "file purpose"],
    ["| Module | Version |\n|-|-|\n| github.com/gin-gonic/gin | v1.8.1 |", "technology version"],
    ["| Name | Version |\n|-|-|\n| `@nestjs/core` | 10 |", "technology version"],
    ["| Component | Image |\n|-|-|\n| ghcr.io/shop/api | x |", "file image"],
    ["| Library | Location |\n|-|-|\n| Vue.js | in the browser |", "technology "],
    ["| Library | Admitted |\n|-|-|\n| a | ^4.16.1 |\n| b | ~2.3 |", "technology version"],
    ["| Thing | Amount |\n|-|-|\n| a | 4.5 |\n| b | 2.3 |", " "],
    ["| Thing | Call |\n|-|-|\n| x | GET /users |", " path"],
  ])("%s", (text, roles) => {
    expect(view(text).roles.join(" ")).toBe(roles);
  });
});

const attributes = (text: string): string[] | null => {
  const map = attributesOf(view(text));
  return map && [...map].map(([key, cell]) => `${key}=${cell.text}`);
};

describe("a table of attributes", () => {
  it.each([
    ["| Key | Value |\n|-|-|\n| **Status** | Draft |", ["status=Draft"]],
    ["| | |\n|-|-|\n| A | b |\n| A | c |", ["a=b"]],
    ["| Atributo | Detalle |\n|-|-|\n| Ruta | x |", ["ruta=x"]],
    ["| Author | Jo |\n|-|-|\n| Status | Draft |", ["author=Jo", "status=Draft"]],
    ["| Term | Definition |\n|-|-|\n| a | b |", null],
    ["| Key | Value | More |\n|-|-|-|\n| a | b | c |", null],
  ])("%s", (text, expected) => {
    expect(attributes(text)).toEqual(expected);
  });
});

it("names a row by its first telling cell", () => {
  const v = view("| # | Question |\n|-|-|\n| 1 | Why? |");
  expect(leadCell(v, v.table.rows[0]!)?.text).toBe("Why?");
});
