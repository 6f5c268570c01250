import type { Statement } from "../../model/element.ts";
import { linkId } from "../../model/kinds/identity.ts";
import type { LinkFacts } from "../../model/kinds/link.ts";
import type { Block } from "../../syntax/block.ts";
import type { Section } from "../../syntax/section.ts";

/** The destinations that a document defines, by label: `[label]: destination`. Of two the first counts, as in CommonMark. */
export function definitionsOf({ sections }: { readonly sections: readonly Section[] }): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  const gather = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "quote") gather(block.blocks);
      else if (block.kind === "list") for (const item of block.items) gather(item.blocks);
      else if (block.kind === "definition" && !definitions.has(normalLabel(block.label)))
        definitions.set(normalLabel(block.label), block.href);
    }
  };
  for (const section of sections) gather(section.body.blocks);
  return definitions;
}

/**
 * The statement with the destination that its label stands for. `[shortcut]` that nothing defines is no link but words
 * in brackets, and is dropped; `[text][label]` that nothing defines keeps its empty destination.
 */
export function resolveReference(statement: Statement, definitions: ReadonlyMap<string, string>): Statement | null {
  if (statement.kind !== "link") return statement;
  const facts = statement.facts as LinkFacts;
  if (facts.label === undefined) return statement;
  const href = definitions.get(normalLabel(facts.label));
  if (href === undefined) return statement.weight === "mentions" ? null : statement;
  return { ...statement, id: linkId(href), name: href, facts: { ...facts, href }, weight: "defines" };
}

/** Labels match whatever their case and blanks. */
export const normalLabel = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();
