import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

test("of a default branch with a default of its own, the value is the latter", () => {
  const text =
    "# Till\n\n## Database Design\n\n### tills\n\n- `branch` — `string(255)` default branch, default `main`.\n- `coins` — `json` what it takes, default `[]`.\n- `hue` — `string` default `red`, or by default what it was\n";
  expect(statedIn("column", text).map(({ name, facts }) => [name, facts.default])).toEqual([
    ["branch", "main"],
    ["coins", "[]"],
    ["hue", "red"],
  ]);
});
