import { describe, expect, test } from "vitest";
import { statedIn } from "../testing.ts";
import { readMarkdown } from "../../syntax/markdown.ts";
import { viewTable } from "./table-view.ts";

const table = (titles: string, ...rows: readonly string[]): string =>
  [titles, titles.replace(/[^|]+/g, "-"), ...rows].map((row) => `| ${row} |`).join("\n");

function roles(...lines: readonly [string, ...string[]]): string {
  const found = readMarkdown(table(...lines))
    .sections.flatMap(({ body }) => body.blocks)
    .find((block) => block.kind === "table");
  if (found?.kind !== "table") throw new Error("no table");
  return viewTable(found, null)
    .roles.map((role) => role ?? "-")
    .join(" ");
}

describe("members by what stands in their rows, under titles in no known words", () => {
  test("columns by the types and constraints of SQL", () =>
    expect(
      roles("zog | wek | lum | mun", "`id` | INTEGER | PK | the tide", "`port_id` | INTEGER | NOT NULL | where it is"),
    ).toBe("column type constraint description"));

  test("fields by types of code, and by such as only the document knows", () =>
    expect(roles("zog | wek | lum", "id | UUID | which", "state | TideState | of what")).toBe("field type -"));

  test("words of people are no types, settings and flags no members", () => {
    expect(roles("zog | wek", "one | date", "two | text")).toBe("- -");
    expect(roles("zog | wek", "TIDE_HOST | string", "TIDE_PORT | int")).toBe("- -");
    expect(roles("zog | wek", "--tide | string", "--port | int")).toBe("- -");
    expect(roles("zog | wek", "tide.host | string", "tide.port | int")).toBe("- -");
  });

  test("known titles say more than cells", () =>
    expect(roles("Variable | wek", "host | string", "port | integer")).toBe("variable -"));
});

test("a table of columns is read below its name", () =>
  expect(
    statedIn(
      "column",
      `# Wuum\n\nZog table \`tides\`:\n\n${table("zog | wek", "id | INTEGER", "height | VARCHAR(20)")}\n`,
    ).map(({ name }) => name),
  ).toEqual(["id", "height"]));
