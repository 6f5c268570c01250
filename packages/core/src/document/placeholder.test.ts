import { describe, expect, test } from "vitest";
import { readMarkdown } from "../syntax/markdown.ts";
import { isEmpty, placeholdersIn } from "./placeholder.ts";
import { definitionsOf } from "./resolve/references.ts";

const section = (text: string) => readMarkdown(`## Risks\n\n${text}\n`).sections.find(({ level }) => level === 2)!;

const empty = (text: string): boolean => {
  const markdown = readMarkdown(`## Risks\n\n${text}\n`);
  return isEmpty(markdown.sections.find(({ level }) => level === 2)!, definitionsOf(markdown));
};

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
  ])("%s", (text) => expect(empty(text)).toBe(true));

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
    "- [What may go wrong]\n\n# Links\n\n[what may go wrong]: ./risks.md",
    "The list of TBD items is kept elsewhere.",
  ])("and is not: %s", (text) => expect(empty(text)).toBe(false));
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
    ["Take [additional shelves], [statements of loss] and [list-based search].", []],
    ["- [Optional] Rate of errors, [Describe] and [draft]", []],
    ["- [TBD]", [["[TBD]", "undecided", true]]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});
