import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { configSchema } from "./json-schema.ts";
import { readConfig } from "./read.ts";

const rules = ["risk-unmitigated", "link-broken"];
const said = (text: string) =>
  readConfig(text, rules).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("every key is read", () => {
  const text = `documents: ["docs/**/*.md"]
ignore: [docs/old/**]
profile: kiro
template: docs/template.md
rules:
  risk-unmitigated: off
  link-broken: error
requiredChapters: [security]
failOn: never
maxFindings: 50
baseline: .asbuilt/baseline.json
`;
  expect(readConfig(text, rules)).toEqual({
    config: {
      documents: ["docs/**/*.md"],
      ignore: ["docs/old/**"],
      profile: "kiro",
      template: "docs/template.md",
      rules: { "risk-unmitigated": "off", "link-broken": "error" },
      requiredChapters: ["security"],
      failOn: "never",
      maxFindings: 50,
      baseline: ".asbuilt/baseline.json",
    },
    problems: [],
  });
});

test.each(["", "# nothing\n", "---\n"])("an empty configuration is one: %j", (text) => {
  expect(readConfig(text, rules)).toEqual({ config: {}, problems: [] });
});

describe("what is wrong is told with its place", () => {
  test.each([
    ["documnets: []", "1:1 There is no key `documnets`. Did you mean `documents`?"],
    [
      "failOn: errror",
      "1:9 `failOn` must be one of error, warning, info, hint, never, not `errror`. Did you mean `error`?",
    ],
    ["rules:\n  link-brokn: off", "2:3 There is no rule `link-brokn`. Did you mean `link-broken`?"],
    ["rules:\n  link-broken: loud", "2:16 `link-broken` must be one of off, error, warning, info, hint, not `loud`."],
    ["ignore: docs", '1:9 `ignore` must be a list of texts, such as `["docs/**/*.md"]`.'],
    ["maxFindings: many", "1:14 `maxFindings` must be a whole number."],
    ["template: 3", "1:11 `template` must be a text."],
    ["- a", "1:1 It must be a list of keys and values, such as `failOn: error`."],
  ])("%s", (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  test.each([
    ["rules: {", "1:9 A bracket that opens before this is not closed."],
    ["template: 'docs", "1:16 A sign is missing before this: a quote, a bracket, a comma or a colon."],
    ["failOn: error\nfailOn: hint", "2:1 This key stands here twice."],
    ["rules:\n\ta: off", "2:1 Lines are set in with blanks here, not with tabs."],
    ["rules: {}\n ignore: [a\n", "2:1 This line is set in by another number of blanks than the lines it belongs to."],
    ["template: @docs", "1:11 A text that begins with this sign needs quotes."],
    ["a: b: c", "1:4 There are two keys in this line; the second belongs below the first, set in by blanks."],
    ["ignore: [a]]", "1:12 This does not belong here: a bracket, a quote or a comma may be one too many."],
  ])("what is no YAML is told once, in words that say what to do: %j", (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  test("and what would overflow the parser", () => {
    expect(said("[".repeat(4000))).toEqual(["1:1 It is nested too deeply."]);
    expect(said("- ".repeat(4000))).toEqual(["1:1 It is nested too deeply."]);
    expect(said("a".repeat(70_000))).toEqual(["1:1 It is larger than 64 KiB."]);
    expect(said(`# ${"-".repeat(200)}\n`)).toEqual([]);
  });
});

test("the published schema and the validator agree", () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(configSchema(rules));
  const word = fc.constantFrom("error", "off", "never", "kiro", "docs/*.md", "", 3, 0, -1, 1.5, true, null);
  const value = fc.oneof(
    word,
    fc.array(word, { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...rules, "other"), word, { maxKeys: 2 }),
  );
  const key = fc.constantFrom(
    "documents",
    "profile",
    "template",
    "rules",
    "requiredChapters",
    "failOn",
    "maxFindings",
    "extra",
  );
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 3 }), (data) => {
      const text = JSON.stringify(data);
      expect(readConfig(text, rules).problems.length === 0, text).toBe(validate(JSON.parse(text)));
    }),
  );
});

test("any text is read without failing", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readConfig(text, rules)));
});
