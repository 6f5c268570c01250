import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

test.each([
  ["Status", "Not there yet"],
  ["Trạng thái", "Chưa có"],
  ["สถานะ", "ยังไม่มี"],
  ["状態", "未実装"],
])("a column of the state is known by its title: %s", (title, mark) => {
  const text = `# Shop\n\n## API\n\n| Method | Path | ${title} |\n|---|---|---|\n| GET | /orders | ${mark} |\n`;
  expect(statedIn("endpoint", text).map(({ state }) => state)).toEqual(["planned"]);
});
