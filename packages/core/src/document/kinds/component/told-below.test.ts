import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const text = (list: string, chapter = "Modules and components"): string =>
  `# Shop\n\n## ${chapter}\n\n### Details\n\n${list}\n`;
const names = (list: string, chapter?: string): string[] =>
  statedIn("component", text(list, chapter)).map(({ name }) => name);

test("names alone, with what each does below it", () => {
  const list = "- OrderController (sends)\n  - asks for the order\n- `DrawerController`（抽屉）\n  - links shelves\n";
  expect(names(list)).toEqual(["OrderController", "DrawerController"]);
  expect(wordsAt(text(list), statedIn("component", text(list)))).toEqual(["OrderController", "DrawerController"]);
  expect(names(list, "Goals")).toEqual([]);
  expect(names("- OrderController\n- DrawerController\n- Something else that is told\n")).toEqual([]);
  expect(names("- Colours\n  - blue\n- Shapes\n  - round\n")).toEqual([]);
});

test("names below the sort that they are of, whatever other items tell", () => {
  const list =
    "- Controllers\n  - OrderController\n- Services\n  - SheetService.append(row, values)\n  - RetryPolicy (thrice)\n- Settings\n  - SHEET_ID\n";
  expect(names(list)).toEqual(["OrderController", "SheetService", "RetryPolicy"]);
  expect(names(list.replaceAll("Controllers", "Colours").replaceAll("Services", "Shapes"))).toEqual([]);
});
