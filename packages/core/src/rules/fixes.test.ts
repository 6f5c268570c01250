import { expect, test } from "vitest";
import { linkDesign } from "../document/link.ts";
import { readDocument } from "../document/read.ts";
import { applyEdits } from "../text/edit.ts";
import { anchorMissing } from "./design/anchor-missing.ts";
import { chapterMissing } from "./design/chapter-missing.ts";
import type { DesignRule } from "./rule.ts";

// Fixes that only a person may choose: `mend` never applies them.

/** The text after each fix of the first finding of a rule, with the fix's title. */
function offered(rule: DesignRule, text: string): (readonly [string, string])[] {
  const [finding] = [...rule.check(linkDesign([readDocument("design.md", text)]), {})];
  return (finding?.fixes ?? []).map(({ title, edits }) => [title, applyEdits(text, edits)]);
}

test("every link to one heading is mended at once", () => {
  const text = (anchor: string) =>
    `# Shop\n\nSee [orders](#${anchor}), and [again](#${anchor}) for more.\n\n- [there](#${anchor})\n- [bills](#bills)\n\n## Order states\n\n## Bills\n`;
  expect(offered(anchorMissing, text("order-sates"))).toEqual([['Link to "#order-states"', text("order-states")]]);
});

test("of chapters that are told together each can be added alone", () => {
  const text = "# Shop\n\n## Overview\n\n## Architecture\n\n## Components and Interfaces\n\n## Error Handling\n";
  const titles = offered(chapterMissing, text).map(([title, after]) => [
    title,
    after.includes("## Testing Strategy\n"),
  ]);
  expect(titles).toEqual([
    ['Add the chapter "Data Models"', false],
    ['Add the chapter "Testing Strategy"', true],
  ]);
});
