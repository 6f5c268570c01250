import { expect, test } from "vitest";
import { type Basis, examine } from "./examine.ts";

const basis = {
  cwd: "/",
  root: "/",
  levels: {},
  known: [],
  profile: undefined,
  settings: { repository: false, today: "2026-01-01" },
} satisfies Basis;

test("a design that does not come to its end in time is not looked at, and the next one is", () => {
  const text = `# Shop\n\n## Components\n\n${"- **Order Service**: takes orders\n".repeat(200)}`;
  const late = examine([{ name: "design.md", text }], basis, 1);
  expect(late.checked).toMatchObject({
    documents: [],
    unseen: [{ name: "design.md", why: "checking it takes longer than 0.001 s" }],
  });
  expect(examine([{ name: "design.md", text }], basis).checked).toMatchObject({
    documents: [{ name: "design.md" }],
    unseen: [],
  });
});
