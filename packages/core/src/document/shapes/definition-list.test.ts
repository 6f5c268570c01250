import { expect, it } from "vitest";
import { statedIn, wordsAt } from "../testing.ts";

it("takes terms above what they mean for a list of parts, and finds each where it stands", () => {
  const text =
    "# Shop\n\n## Components\n\nTill Service\n: takes *money* for\n  what is sold\n\n`stock`\n: counts boxes\n\nTo be done.\n";
  const parts = statedIn("component", text);
  expect(parts.map(({ name }) => name)).toEqual(["Till Service", "stock"]);
  expect(wordsAt(text, parts)).toEqual(["Till Service", "stock"]);
});

it("takes no sentence above a line with a colon for a term", () => {
  const text = "# Shop\n\n## Components\n\nThe parts are as follows:\n: none\n\nThey are few.\n: none\n";
  expect(statedIn("component", text)).toEqual([]);
});
