import { describe, expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { isEmpty, placeholdersIn } from "./placeholder.ts";

const section = (text: string) => readMarkdown(`## Risks\n\n${text}\n`).sections.find(({ level }) => level === 2)!;

describe("a section is empty", () => {
  test.each([
    "",
    "[Describe the risks of the design]",
    "<!-- Say what may go wrong. -->",
    "* \n* ",
    "TBD",
    "**TODO**",
    "| Risk | Impact |\n|---|---|\n|  |  |",
    "> [List what may go wrong]",
    "{{risks}}",
    "<your risks here>",
    "### Technical\n\n[List the technical ones]",
    "---",
  ])("%s", (text) => expect(isEmpty(section(text))).toBe(true));

  test.each([
    "None",
    "N/A",
    "无",
    "Keine.",
    "[PRD](./prd.md)",
    "![risks](risks.png)",
    "[Describe the risks of the design]\n\n* One vendor",
    "```\nrisk\n```",
    "### Technical\n\nOne vendor",
    "The list of TBD items is kept elsewhere.",
  ])("and is not: %s", (text) => expect(isEmpty(section(text))).toBe(false));
});

describe("placeholders", () => {
  const found = (text: string) => {
    const body = section(text).body;
    return placeholdersIn(body).map(({ range, text: words, kind, alone }) => {
      expect(body.text.slice(range.from, range.to)).toBe(words);
      return [words, kind, alone];
    });
  };

  test.each([
    ["[Describe the risks] One vendor.", [["[Describe the risks]", "instruction", false]]],
    ["Owner: {{owner}}", [["{{owner}}", "blank", false]]],
    ["Owner: TBD", [["TBD", "undecided", false]]],
    ["- TBD", [["TBD", "undecided", true]]],
    ["Run `{{owner}}` and see [1] and [x], and `<your name>`.", []],
    ["A TODO list is a list of what is to do.", []],
    ["[Add item](./add.md)", []],
    ["- [Optional] Rate of errors, [Describe] and [draft]", []],
    ["- [TBD]", [["[TBD]", "undecided", true]]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});
