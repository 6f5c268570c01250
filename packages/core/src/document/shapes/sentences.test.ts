import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../../syntax/markdown.ts";
import { sentencesOf } from "./sentences.ts";

const sentences = (text: string): string[] =>
  readMarkdown(text).sections.flatMap(({ body }) =>
    body.blocks.flatMap((block) =>
      block.kind === "paragraph" ? sentencesOf(block.inline).map((one) => one.text) : [],
    ),
  );

test.each([
  ["Orders are kept. They age, e.g. after a year. 20 of them stay.", 3],
  ["**Who pays?** Nobody knows (yet). See no. 5, v1.2.3 and a.b.", 3],
  ["注文は残る。誰が払うか？", 2],
  ["One sentence without an end", 1],
])("%s", (text, count) => expect(sentences(text)).toHaveLength(count));

test("lose no letter of any text", () => {
  const bare = (text: string): string => text.replace(/\s/g, "");
  fc.assert(
    fc.property(fc.string(), (text) => {
      const inline = { text, cuts: [0, 0], range: { from: 0, to: text.length }, spans: [] };
      expect(
        bare(
          sentencesOf(inline)
            .map((one) => one.text)
            .join(""),
        ),
      ).toBe(bare(text));
    }),
  );
});
