import { expect, it } from "vitest";
import { statedIn } from "../../testing.ts";

it("reads requirements and where they are cited", () => {
  const text =
    "## Requirements\n\n### Requirement 1: Search\n\n#### Acceptance Criteria\n\n1. WHEN asked THEN answer\n2. Fast\n\n## Design\n\n**Validates: Requirements 1.2**";
  const found = statedIn("requirement", text);
  expect(found.map(({ facts, statements }) => [facts.id, statements.length])).toEqual([
    ["1", 1],
    ["1.1", 1],
    ["1.2", 2],
  ]);
});
