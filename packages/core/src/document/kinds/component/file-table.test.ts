import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const parts = (header: string, rows: string, title = "Components") =>
  statedIn("component", `# Library\n\n## ${title}\n\n| ${header} |\n|-|-|\n${rows}\n`);

const rows = "| `src/desk.ts` | who lends |\n| `src/pages/*` | what readers see |\n| `till.py` + `fines.py` | money |";

test("files of code right below the title of the chapter on parts, each with what it is for", () => {
  expect(parts("File / folder | Role", rows).map(({ name, facts }) => [name, facts])).toEqual([
    ["src/desk.ts", { code: "src/desk.ts", responsibility: "who lends" }],
    ["src/pages/", { code: "src/pages/", responsibility: "what readers see" }],
    ["till.py", { responsibility: "money" }],
    ["fines.py", { responsibility: "money" }],
  ]);
});

test.each([
  ["files that are changed", "File | Change", rows, "Components"],
  ["files of other chapters", "File | Role", rows, "Appendix"],
  ["papers", "File | Role", "| `desk.md` | rules |\n| `till.md` | sums |", "Components"],
  ["tests", "File | Role", "| `desk.test.ts` | checks |\n| `till.test.ts` | checks |", "Components"],
])("takes nothing from %s", (_what, header, body, title) => expect(parts(header, body, title)).toEqual([]));
