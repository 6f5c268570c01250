import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Element } from "../model/element.ts";
import { linkDesign } from "./link.ts";
import { readDocument } from "./read.ts";

/** The elements of one kind that a document states; for tests. */
export function statedIn<K extends Kind>(kind: K, text: string): Element<K>[] {
  const { model } = linkDesign([readDocument("design.md", text)]);
  return [...model.elements.values()].filter((element): element is Element<K> => element.kind === kind);
}

/** What the text holds where each element's name stands; for tests of positions. */
export const wordsAt = (text: string, elements: readonly Element[]): string[] =>
  elements.map(({ origin }) => text.slice(origin.range.from, origin.range.to));
