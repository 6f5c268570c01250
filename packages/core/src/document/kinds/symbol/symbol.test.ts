import { expect, test } from "vitest";
import { statedIn, wordsAt } from "../../testing.ts";

const names = (text: string): readonly string[] => {
  const found = statedIn("symbol", text);
  expect(wordsAt(text, found)).toEqual(found.map(({ name }) => name));
  return found.map(({ name }) => name);
};

test("names in code made of several words, without what shows how they are used", () => {
  expect(
    names(
      "# Shop\n\n## Security\n\n`OrderDesk` has `@PreAuthorize`, calls `closeDay()` and keeps `till-key` as `MAX_TILLS`.\n",
    ),
  ).toEqual(["OrderDesk", "PreAuthorize", "closeDay", "till-key", "MAX_TILLS"]);
  expect(names("# Shop\n\n## Security\n\nThe `till` has `a b`, `x_1` and `Till`; TillKey is a word.\n")).toEqual([]);
});

test("not what a sentence denies or puts off", () => {
  expect(
    names("# Shop\n\n## Security\n\nThere is no `till-lock`. The `till-key` is one.\n\n- Planned: `till-bell`\n"),
  ).toEqual(["till-key"]);
});

test("what is said of one case denies nothing of the rest of a sentence", () => {
  const below = (text: string): readonly string[] => names(`# Shop\n\n## Security\n\n${text}\n`);
  expect(below("Answers with `TillRead`, or 404 if there is no such till; `closeDay` is called.")).toEqual([
    "TillRead",
    "closeDay",
  ]);
  expect(below("Answers 404 if there is no `TillRead`.")).toEqual([]);
  expect(below("No `TillRead` is sent when nobody asks.")).toEqual([]);
});

test("not what is to be done next", () => {
  const below = (title: string): string => `# Shop\n\n## ${title}\n\n- Introduce \`tillKey\` and \`tillBell\`.\n`;
  expect(names(below("Suggested Next Steps"))).toEqual([]);
  expect(names(below("Hooks (historical, out of scope)"))).toEqual([]);
  expect(names(below("Historical data"))).toEqual(["tillKey", "tillBell"]);
  expect(names(below("Security"))).toEqual(["tillKey", "tillBell"]);
});

test("not what stands below a title that speaks of others", () => {
  expect(
    names("# Shop\n\n## Comparison with others\n\n| Tool | Does |\n|-|-|\n| `till-runner` | runs tills |\n"),
  ).toEqual([]);
});

test("not what comes with protocols, databases and tools", () => {
  expect(
    names(
      "# Shop\n\n## Security\n\n`Content-Type`, `READ_COMMITTED`, `camelCase`, `order-17`, `my-shop`, `YYYY-MM-DD`, `_at_closing`. Inspired by `other-shop`.\n",
    ),
  ).toEqual([]);
});

test("not what is told of as a thing of another kind", () => {
  expect(
    names(
      "# Shop\n\n## Database Design\n\n### orders\n\n| Column | Type |\n|-|-|\n| `paid_at` | date |\n\n`paid_at` is set by `closeDay`.\n",
    ),
  ).toEqual(["closeDay"]);
});

test("not what is told of as obsolete", () => {
  expect(names("# Shop\n\n## Security\n\n- `tillKey` is obsolete.\n- `tillBell` rings.\n")).toEqual(["tillBell"]);
});
