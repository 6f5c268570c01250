import fc from "fast-check";
import { expect, it } from "vitest";
import { matches } from "./matches.ts";

const patterns = [/a/g, /a*/g, /(a)|(b)/gu, /(?:)/gu, /\p{L}*/gu, /^./gm, /(?<=a)/g];

it("gives what matchAll gives, whatever was matched before", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", "\n", "\u{1f600}", "\ud83d"), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (pattern, characters) => {
      const words = characters.join("");
      expect(matches(words, pattern)).toEqual([...words.matchAll(pattern)]);
    }),
  );
});
