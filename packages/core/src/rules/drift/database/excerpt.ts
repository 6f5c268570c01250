import type { Design } from "../../../document/design.ts";
import { sectionAt } from "../../query/chapters.ts";
import type { ElementClaim } from "../claims.ts";

const part =
  /\b(?:(?:some|other|more|several|further|many|most|remaining|less important|minor|technical|audit) (?:columns?|fields?)\b[^.]{0,40}\b(?:left out|omitted|not shown|not listed|skipped)|(?:columns?|fields?) (?:left out|omitted|not shown)|not all (?:columns?|fields?)|excerpt|abridged|abbreviated|shortened|condensed|simplified|among others|(?:the )?(?:main|key|core|important|relevant|most important) (?:columns?|fields?)(?: only)?|auszug|gekürzt|extrait|extracto|trecho)\b|节选|部分字段|精简|簡化|简化|省略|抜粋|一部|일부/iu;

/** Whether the words right before or behind the block in which columns or fields are listed say that these are not all. */
export function isExcerpt(design: Design, claims: readonly Pick<ElementClaim<"column">, "origin">[]): boolean {
  const [first] = claims;
  const last = claims.at(-1);
  const section = first && sectionAt(design, first.origin);
  if (!section || !last) return false;
  const { blocks } = section.body;
  const at = blocks.findIndex(
    ({ range }) =>
      section.from + range.from <= first.origin.range.from && first.origin.range.from < section.from + range.to,
  );
  return [blocks[at - 1], blocks[at + 1]].some(
    (block) => block?.kind === "paragraph" && block.inline.text.length < 300 && part.test(block.inline.text),
  );
}
