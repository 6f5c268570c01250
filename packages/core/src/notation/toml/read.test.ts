import * as fc from "fast-check";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { readToml } from "./read.ts";
import type { TomlValue } from "./value.ts";

/** As a parser without positions gives it. */
function plain(value: TomlValue): unknown {
  switch (value.kind) {
    case "table":
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
    case "array":
      return value.items.map(plain);
    case "string":
      return value.text;
    case "other":
      return value.text === "true" || value.text === "false" ? value.text === "true" : Number(value.text);
  }
}

const samples = [
  'a = 1\n"b c".d = "x" # no\n\n[t]\nk = \'lit\\n\'\n[t.u."v.w"]\nl = [1, 2, # x\n "3",]\n',
  "[[p]]\nn = 1\n[p.q]\nz = true\n[[p]]\nn = 2\n",
  'm = """\nline one\nline \\\n   two ""\\" """\nn = \'\'\'a\n\'b\'\'\'\'\n',
  'i = { a.b = 1, c = [{ d = "\\u00e9\\t" }], e = {} }\r\nlast = "x"',
  'x = ""\ny = \'\'\nz = """"""\n',
];

describe("TOML", () => {
  it.each(samples)("gives what a parser gives: %s", (text) => {
    const { root, problems } = readToml(text);
    expect(problems).toEqual([]);
    expect(plain(root)).toEqual(JSON.parse(JSON.stringify(parse(text))));
  });

  it("goes on after a line that is none", () => {
    const { root, problems } = readToml('a = 1\nb = \nc = "x" y\n...\nd = [1\ne = 2\n');
    expect(plain(root)).toEqual({ a: 1, c: "x", e: 2 });
    expect(problems.map(({ range }) => range.from)).toEqual([6, 11, 21, 25]);
  });

  it("knows where everything stands", () => {
    const text = '[a."b c"]\nkey = "value"\n';
    const inner = (readToml(text).root as TomlValue & { kind: "table" }).entries.get("a")!.value;
    const entry = (inner as TomlValue & { kind: "table" }).entries.get("b c")!;
    expect(text.slice(entry.keyRange.from, entry.keyRange.to)).toBe("b c");
    const value = (entry.value as TomlValue & { kind: "table" }).entries.get("key")!.value;
    expect(value.kind === "string" && text.slice(value.range.from, value.range.to)).toBe("value");
  });

  it("accepts all that a parser accepts", () => {
    const word = fc.constantFrom("a", "b", '"c d"', "'e'", "a.b", "f-g");
    const value = fc.constantFrom(
      "1",
      "-2.5",
      '"x"',
      "'y'",
      "true",
      "[1, 2]",
      '["a",\n "b",]',
      "{ h = 1 }",
      '"""z\n"""',
    );
    const line = fc.oneof(
      fc.tuple(word, value).map(([key, of]) => `${key} = ${of}`),
      word.map((name) => `[${name}]`),
      word.map((name) => `[[${name}]]`),
      fc.constantFrom("", "# remark"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        let expected: unknown;
        try {
          expected = JSON.parse(JSON.stringify(parse(text)));
        } catch {
          readToml(text);
          return;
        }
        expect(plain(readToml(text).root)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
