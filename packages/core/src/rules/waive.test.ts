import { describe, expect, test } from "vitest";
import { linkDesign } from "../document/link.ts";
import { readDocument } from "../document/read.ts";
import { judge } from "./judge.ts";
import type { DesignRule } from "./rule.ts";
import { parseWaiver } from "./waiver-comment.ts";

/** Finds every `WRONG` of a text. */
const noWrong: DesignRule = {
  on: "design",
  id: "no-wrong",
  group: "consistency",
  requires: "Nothing is wrong.",
  severity: "error",
  *check(design) {
    for (const { name, markdown } of design.documents)
      for (const { index } of markdown.text.matchAll(/WRONG/g))
        yield {
          document: name,
          range: { from: index, to: index + 5 },
          message: "This is wrong.",
          element: `at ${index}`,
        };
  },
};

const judged = (text: string, today = "2026-06-15", levels = {}) => {
  const verdict = judge([noWrong], linkDesign([readDocument("a.md", text)]), {
    settings: { today },
    levels,
    known: ["other"],
  });
  return {
    found: verdict.diagnostics.map(({ rule, severity, message }) =>
      rule === "waiver" ? `${severity} ${message}` : rule,
    ),
    waived: verdict.waived.map(({ reason }) => reason),
  };
};

describe("a waiver answers what stands", () => {
  test.each([
    ["in the next block", "<!-- asbuilt-ignore no-wrong: meant -->\n\nA WRONG word.\n"],
    ["in the next block past another comment", "<!-- asbuilt-ignore no-wrong: meant -->\n<!-- x -->\nA WRONG word.\n"],
    ["on the same line", "One line.\nA WRONG word. <!-- asbuilt-ignore no-wrong: meant -->\nMore.\n"],
    ["in the same row", "| a | b |\n| - | - |\n| WRONG | x <!-- asbuilt-ignore no-wrong: meant --> |\n"],
    ["in the heading above", "## A WRONG title\n\n<!-- asbuilt-ignore no-wrong: meant -->\n\nWords.\n"],
    ["in the next item", "- one\n  <!-- asbuilt-ignore no-wrong: meant -->\n- WRONG\n"],
    ["anywhere in the file", "WRONG\n\n# A\n\n<!-- asbuilt-ignore-file no-wrong: meant -->\n"],
    ["beside another rule's", "<!-- asbuilt-ignore other, no-wrong: meant -->\nWRONG\n"],
    ["until its last day", "<!-- asbuilt-ignore no-wrong: meant until 2026-06-15 -->\nWRONG\n"],
    ["until a day behind which more is said", "<!-- asbuilt-ignore no-wrong: until 2026-06-15, meant -->\nWRONG\n"],
    ["until a day in brackets", "<!-- asbuilt-ignore no-wrong: meant [until 2026-06-15] -->\nWRONG\n"],
  ])("%s", (_, text) => {
    expect(judged(text)).toEqual({ found: [], waived: ["meant"] });
  });
});

test("of waivers within one another each answers what it covers, and the first gives the reason", () => {
  const lines = [
    "<!-- asbuilt-ignore no-wrong: outer -->",
    "- WRONG <!-- asbuilt-ignore no-wrong: inner -->",
    "- one",
    "- WRONG",
  ];
  expect(judged(`${lines.join("\n")}\n\nWRONG\n`)).toEqual({ found: ["no-wrong"], waived: ["outer", "outer"] });
});

describe("a waiver does not answer", () => {
  test.each([
    [
      "the block after the next",
      "<!-- asbuilt-ignore no-wrong: meant -->\nFine.\n\nWRONG\n",
      'info Nothing here breaks "no-wrong": the waiver can go.',
    ],
    [
      "without a reason",
      "<!-- asbuilt-ignore no-wrong -->\nWRONG\n",
      'warning The waiver of "no-wrong" gives no reason, so it does not hold.',
    ],
    [
      "with an unknown rule",
      "<!-- asbuilt-ignore no-worng: meant -->\nWRONG\n",
      'warning The waiver names the rule "no-worng", which does not exist.',
    ],
    [
      "without a rule",
      "<!-- asbuilt-ignore: meant -->\nWRONG\n",
      "warning The waiver names no rule, so it answers nothing.",
    ],
    [
      "by a word that there is not",
      "<!-- asbuilt-ignore-next-line no-wrong: meant -->\nWRONG\n",
      "warning There is no asbuilt-ignore-next-line; findings are answered by asbuilt-ignore and asbuilt-ignore-file.",
    ],
    [
      "with a blank for the dash",
      "<!-- asbuilt ignore no-wrong: meant -->\nWRONG\n",
      "warning There is no asbuilt ignore; findings are answered by asbuilt-ignore and asbuilt-ignore-file.",
    ],
    [
      "after its day, behind which more is said",
      "<!-- asbuilt-ignore no-wrong: meant until 2026-06-14 and no longer -->\nWRONG\n",
      'warning The waiver of "no-wrong" ended on 2026-06-14 and answers nothing any more: mend what it answered, or give it a later day.',
    ],
    [
      "until what is no day, behind which more is said",
      "<!-- asbuilt-ignore no-wrong: meant until 2099-13-45 by all -->\nWRONG\n",
      'warning The waiver of "no-wrong" ends on "2099-13-45", which is no day like 2026-12-31.',
    ],
    [
      "after its day",
      "<!-- asbuilt-ignore no-wrong: meant until 2026-06-14 -->\nWRONG\n",
      'warning The waiver of "no-wrong" ended on 2026-06-14 and answers nothing any more: mend what it answered, or give it a later day.',
    ],
    [
      "until what is no day",
      "<!-- asbuilt-ignore no-wrong: meant until 2026-13-40 -->\nWRONG\n",
      'warning The waiver of "no-wrong" ends on "2026-13-40", which is no day like 2026-12-31.',
    ],
  ])("%s", (_, text, said) => {
    const { found, waived } = judged(text);
    expect(waived).toEqual([]);
    expect([...found].sort()).toEqual([said, "no-wrong"].sort());
  });
});

test("between two rows it is told that it ends the table; below a blank line there is nothing to tell", () => {
  const rows = (between: string) => `| A |\n| - |\n| b |\n${between}| WRONG |\n`;
  const { found } = judged(rows("<!-- asbuilt-ignore no-wrong: meant -->\n"));
  expect(found).toHaveLength(2);
  expect(found.find((each) => each !== "no-wrong")).toMatch(/^warning This comment ends the table above it/);
  expect(judged(rows("\n<!-- asbuilt-ignore no-wrong: meant -->\n\n")).found).toEqual([]);
});

test("in a fence it is an example", () => {
  expect(judged("```\n<!-- asbuilt-ignore no-wrong: meant -->\n```\nWRONG\n")).toEqual({
    found: ["no-wrong"],
    waived: [],
  });
});

test("of a rule that did not run it is not said to be unused", () => {
  expect(judged("<!-- asbuilt-ignore other: meant -->\nFine.\n").found).toEqual([]);
  expect(judged("<!-- asbuilt-ignore no-wrong: meant -->\nFine.\n", "2026-06-15", { "no-wrong": "off" }).found).toEqual(
    [],
  );
});

test("what is said of waivers can be silenced and made graver", () => {
  expect(judged("<!-- asbuilt-ignore no-wrong -->\n", "2026-06-15", { waiver: "off" }).found).toEqual([]);
  expect(judged("<!-- asbuilt-ignore no-wrong -->\n", "2026-06-15", { waiver: "error" }).found[0]).toMatch(/^error /);
});

test("only comments that begin with the word are waivers", () => {
  expect(parseWaiver("<!-- asbuilt ignores x: y -->")).toBeNull();
  expect(parseWaiver("<!-- see asbuilt-ignore x: y -->")).toBeNull();
  expect(parseWaiver("<!--asbuilt-ignore a,b : why: so-->")).toEqual({
    file: false,
    strange: null,
    rules: ["a", "b"],
    reason: "why: so",
    until: null,
  });
});
