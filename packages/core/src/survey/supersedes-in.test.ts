import { expect, test } from "vitest";
import { supersedesIn } from "./supersedes-in.ts";
import { memorySite } from "./testing/memory-site.ts";

const superseded = (text: string): readonly number[] =>
  supersedesIn(memorySite({ "adr/0021.md": text }))("adr/0021.md");

test.each([
  ["# Piles\n\nSupersedes: [ADR-0014 Buoys](./0014-buoys.md)\n", [14]],
  ["# Piles\n\n- **Supersedes:** ADR 7, [0012](0012-chains.md)\n", [7, 12]],
  ["# Piles\n\n* Status: accepted (replaces RFC-3)\n", [3]],
  ["---\nsupersedes: 0014-buoys\n---\n# Piles\n", [14]],
  ["# Pfähle\n\n| Ersetzt | ADR-0014 |\n", [14]],
  ["# 桩\n\n取代：ADR-0014\n", [14]],
])("a record tells what it supersedes: %j", (text, numbers) => {
  expect(superseded(text)).toEqual(numbers);
});

test.each([
  "# Piles\n\nSuperseded by ADR-0030\n",
  "# Piles\n\nSupersedes: section 3 of ADR-0014\n",
  "# Piles\n\nSupersedes: ADR-0014 §12.3\n",
  "# Piles\n\nSupersedes: ADR-0014 (in part)\n",
  "# Pfähle\n\nErsetzt durch ADR-0030\n",
  "# Piles\n\nReplaces 3 buoys and 120 chains.\n",
  "# Piles\n\nADR-0014 says nothing of what supersedes what.\n",
])("it supersedes none: %j", (text) => {
  expect(superseded(text)).toEqual([]);
});

test("what is not there supersedes nothing", () => {
  expect(supersedesIn(memorySite({}))("adr/0021.md")).toEqual([]);
});
