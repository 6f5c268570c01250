import { expect, test } from "vitest";
import { callsItselfProposal, proposesIn } from "./proposes-in.ts";
import { memorySite } from "./testing/memory-site.ts";

test.each([
  "# Berths\n\nThis proposal adds berths to the harbour.\n",
  "# RFC 12 - Berths\n",
  "# KEP: Berths\n",
  "# Berths\n\nThis document is a design proposal.\n",
  "# Harbour Enhancement Proposal: berths\n",
  "# Berths\n\n## Summary\n\nWe propose to keep berths apart.\n",
  "# Liegeplätze\n\nDieser Vorschlag beschreibt Liegeplätze.\n",
  "# 泊位\n\n本提案描述泊位。\n",
])("calls itself a proposal: %j", (text) => {
  expect(callsItselfProposal(text)).toBe(true);
});

test.each([
  "# Berths\n\nA client sends the proposal, and the harbour master accepts it.\n",
  "# Kep buoys\n\nThis document is on proposals of berths.\n",
  "# Proposals\n\nThe service keeps proposals of berths.\n",
  `# Berths\n\n${"Boats lie in berths. ".repeat(200)}\n\nThis proposal is over.\n`,
])("calls itself none", (text) => {
  expect(callsItselfProposal(text)).toBe(false);
});

test("what is not there calls itself nothing", () => {
  expect(proposesIn(memorySite({}))("design/berths.md")).toBe(false);
});
