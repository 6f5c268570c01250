import type { ReadDocument } from "../../document/design.ts";
import { perObject } from "../../text/per-object.ts";
import { type Range, shift } from "../../text/range.ts";

// Instructions for whoever works on the code show what a step makes by something that nobody has made: "1. Create an entity file,
// for example `post.entity.ts`:" above its code.

/** The blocks of code that steps of instructions show as an example. */
export const stepSamplesIn = perObject(({ markdown: { text }, sections }: ReadDocument): readonly Range[] =>
  sections.flatMap(({ body, from }) =>
    body.blocks
      .flatMap((block) => (block.kind === "list" ? block.items : []))
      .flatMap(({ range, blocks }) =>
        blocks
          .filter(({ kind }) => kind === "fence")
          .map((fence) => shift(fence.range, from))
          .filter((fence) => isExemplary(text.slice(range.from + from, fence.from).slice(0, longest))),
      ),
  ),
);

const longest = 600;

const isExemplary = (words: string): boolean => step.test(words) && forExample.test(words);

const step =
  /^\s*(?:[-*+]|\d{1,3}[.)])\s+\W{0,4}(?:add|create|declare|define|generate|implement|make|put|register|write|erstelle|lege|crée[rz]?|ajoute[rz]?|crea|agrega|crie|adicione|создай(?:те)?|добавь(?:те)?|创建|新建|添加|作成|追加)/iu;
const forExample =
  /\b(?:for (?:example|instance)|e\.g\.|such as|z\. ?b\.|zum beispiel|par exemple|por ej?x?emplo|ad esempio)|(?<!\p{L})например(?!\p{L})|例如|比如|例えば/iu;
