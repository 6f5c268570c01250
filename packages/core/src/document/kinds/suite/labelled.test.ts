import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const suites = (words: string): string[] =>
  statedIn("suite", `# X\n\n## Strategy\n\n- ${words}\n`).map(({ name }) => name);

test("each kind of tests behind a label for tests", () => {
  expect(suites("**Tests:** Unit tests (Vitest), integration tests (k6) and load tests.")).toEqual([
    "Unit tests",
    "integration tests",
    "load tests",
  ]);
  expect(suites("**Testing:** Automated test suite (run nightly)")).toEqual(["Automated test suite"]);
  expect(suites("**Tests:** green, integration tests too")).toEqual([]);
  expect(suites("**Shelves:** Unit tests, load tests")).toEqual([]);
});
