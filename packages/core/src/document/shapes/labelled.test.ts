import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../syntax/markdown.ts";
import { labelledByRole, labelledText } from "./labelled.ts";

function said(text: string): Record<string, string> {
  const roles = labelledByRole(readMarkdown(text).sections[0]!.body.blocks);
  return Object.fromEntries([...roles].map(([role, labelled]) => [role, labelledText(labelled)]));
}

describe("labelled lines", () => {
  it.each<[string, Record<string, string>]>([
    ["**Risk**: a\n**Mitigation**: b", { risk: "a", mitigation: "b" }],
    ["**Impact:** high\n\n**Mitigation:** b", { impact: "high", mitigation: "b" }],
    ["- **Mitigations:**\n  - a\n  - b", { mitigation: "a; b" }],
    ["**Mitigation**:\n\n- a\n- b", { mitigation: "a; b" }],
    ["- Impact: CRITICAL\n  - Reason: x\n- Likelihood: LOW", { impact: "CRITICAL", probability: "LOW" }],
    ["**Wahrscheinlichkeit**: hoch", { probability: "hoch" }],
    ["Plain text without any.", {}],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
