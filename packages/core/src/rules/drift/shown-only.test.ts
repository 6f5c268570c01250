import { expect, test } from "vitest";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { shownOnly } from "./shown-only.ts";

/** Whether `src/till.ts`, which the first of two sections names, is told of how it was before. */
const isBefore = (first: string, second: string): boolean => {
  const text = `# Shop\n\n## Components\n\n### ${first}\n\nThe till is \`src/till.ts\`.\n\n### ${second}\n\nThe bell is \`src/bell.ts\`.\n`;
  const design = linkDesign([readDocument("design.md", text)]);
  const [till] = [...design.model.elements.values()].filter(({ name }) => name === "src/till.ts");
  return shownOnly(design, till!.id, till!.name, till!.origin)?.includes("before the change") === true;
};

test.each([
  ["Current Layout", "Target Layout"],
  ["Layout (Before)", "Layout (After)"],
  ["Aufbau (vorher)", "Aufbau (nachher)"],
  ["结构（改造前）", "结构（改造后）"],
])("%s, beside %s, tells how it was", (first, second) => expect(isBefore(first, second)).toBe(true));

test.each([
  ["Legacy register removal", "Components"],
  ["Removing the old register", "Components"],
  ["Unused code cleanup", "Components"],
  ["清理废弃代码", "组件"],
])("%s tells of what is to go", (first, second) => expect(isBefore(first, second)).toBe(true));

test.each([
  ["Drop zones", "Components"],
  ["Removing an item", "Components"],
  ["Delete account", "Components"],
  ["删除订单", "组件"],
  ["Layout (Before)", "Layout"],
  ["Layout (after)", "Layout (before)"],
  ["What comes before", "What comes after"],
])("%s, beside %s, tells how it is", (first, second) => expect(isBefore(first, second)).toBe(false));

/** Whether the class that a section shows as code is told of as an example. */
const isExample = (chapter: string, title: string): boolean => {
  const text = `# Shop\n\n## ${chapter}\n\n### ${title}\n\n\`\`\`ts\n@Controller("tills")\nexport class TillController {\n  @Get("drawers")\n  list() {}\n}\n\`\`\`\n`;
  const design = linkDesign([readDocument("design.md", text)]);
  const [route] = [...design.model.elements.values()].filter(({ kind }) => kind === "endpoint");
  return shownOnly(design, route!.id, route!.name, route!.origin)?.includes("an example") === true;
};

test.each([
  ["Usage Guide", "Guarding a till", true],
  ["Advanced Topics", "Tills of others", true],
  ["API Specifications", "Tills", false],
])("code below %s, %s: shown as an example: %s", (chapter, title, is) => expect(isExample(chapter, title)).toBe(is));

test("what stands under a heading that names another repository is none of this one", () => {
  const why = (title: string) => {
    const text = `# Shop\n\n## Components\n\n### ${title}\n\nThe till is \`src/till.ts\`.\n`;
    const design = linkDesign([readDocument("design.md", text)]);
    const till = [...design.model.elements.values()].find(({ name }) => name === "src/till.ts")!;
    return shownOnly(design, till.id, till.name, till.origin);
  };
  expect(why("Desk app (separate repository)")).toBe(
    "src/till.ts is told of under a heading that names another repository.",
  );
  expect(why("Web (другой репозиторий)")).toContain("another repository");
  expect(why("Repository of tills")).toBeNull();
  expect(why("Layout recommendations")).toContain("what is to be done");
  expect(why("Recommendations service")).toBeNull();
});

test("code that shows what is good and what is bad is an example", () => {
  const why = (first: string, second: string) => {
    const text = `# Shop\n\n## API Specifications\n\n\`\`\`py\n# ${first}\nclass TillSchema(Schema):\n    sum: int\n\n\n# ${second}\nclass TillSchema(Schema):\n    sum: str\n\`\`\`\n`;
    const design = linkDesign([readDocument("design.md", text)]);
    const till = [...design.model.elements.values()].find(({ id }) => id.startsWith("entity:"))!;
    return shownOnly(design, till.id, till.name, till.origin);
  };
  expect(why("Good", "Bad - a sum is no text")).toContain("shown in an example");
  expect(why("Of the till", "Of the desk")).toBeNull();
});
