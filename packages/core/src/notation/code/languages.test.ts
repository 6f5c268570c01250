import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { braces } from "../braces/read.ts";
import { cpp } from "../cpp/read.ts";
import { csharp } from "../csharp/read.ts";
import { dart } from "../dart/read.ts";
import { go } from "../go/read.ts";
import { graphql } from "../graphql/read.ts";
import { java } from "../java/read.ts";
import { json } from "../json/read.ts";
import { kotlin } from "../kotlin/read.ts";
import type { Notation } from "../notation.ts";
import { php } from "../php/read.ts";
import { protobuf } from "../protobuf/read.ts";
import { python } from "../python/read.ts";
import { rust } from "../rust/read.ts";
import { solidity } from "../solidity/read.ts";
import { swift } from "../swift/read.ts";
import { typescript } from "../typescript/read.ts";

// What holds for every language of code, whatever the text.

const languages: readonly Notation[] = [
  braces,
  cpp,
  csharp,
  dart,
  go,
  graphql,
  java,
  json,
  kotlin,
  php,
  protobuf,
  python,
  rust,
  solidity,
  swift,
  typescript,
];

const piece = fc.constantFrom(
  ...'{ } ( ) [ ] < > , ; : = | & ? ! . ... => -> @ # * " \' ` \n \t // /* */ """ \\ - 1 $'.split(" "),
  ..."class interface type enum struct message record data trait service rpc const def async export new Schema z.object".split(
    " ",
  ),
  ...'Order id total string public private static val @Id @Column(name="x") #[derive(X)] __init__ self "properties" "$defs" Schema :: create $table ->'.split(
    " ",
  ),
);
const scrap = fc.array(fc.tuple(piece, fc.constantFrom("", " ", "\n", "\n  ")), { maxLength: 60 });
const text = fc.oneof(
  fc.string(),
  scrap.map((pieces) => pieces.flat().join("")),
);

describe.each(languages.map((notation) => [notation.id, notation] as const))("%s", (_id, notation) => {
  test("is total, and every range covers the name it stands for", () => {
    fc.assert(
      fc.property(text, (source) => {
        notation.recognise?.(source);
        const { records = [], operations = [] } = notation.read(source, notation.languages[0] ?? "");
        for (const { name, range, fields, members = [], methods = [] } of records) {
          if (name !== "") expect(source.slice(range.from, range.to)).toBe(name);
          for (const named of [...fields, ...members, ...methods])
            expect(source.slice(named.range.from, named.range.to)).toBe(named.name);
        }
        for (const { range } of operations) expect(range.to).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 300 },
    );
  });

  test("takes any amount of one bracket or quote", () => {
    for (const unit of [
      "{",
      "(",
      "[",
      "<",
      "a<",
      "[{(",
      "([]",
      "{]",
      "@a(",
      "#[",
      "class A {",
      "type A = {",
      "'",
      '"',
      "/*",
      "a: {",
      "x,\n",
    ])
      expect(() => notation.read(unit.repeat(2_000), notation.languages[0] ?? "")).not.toThrow();
  });
});
