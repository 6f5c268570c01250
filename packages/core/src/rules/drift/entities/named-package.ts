import type { Design } from "../../../document/design.ts";
import type { Element } from "../../../model/element.ts";
import { sectionAt } from "../../query/chapters.ts";
import type { Holder } from "./holder.ts";
import { documentText } from "../../query/document-text.ts";

/** `// shop.orders.model`, `package shop.orders.model;`: a line that says where the declarations below it stand. */
const packageLine = /^[ \t]*(?:\/\/|#|--|package)[ \t]*([a-z_]\w*(?:\.[a-z_]\w*){1,12})[ \t]*;?[ \t]*$/gm;
const longest = 20_000;

/** Of structures of one name, those in the package that the last such line above the entity names; all where none does. */
export function inNamedPackage(
  design: Design,
  entity: Element<"entity">,
  holders: readonly Holder[],
): readonly Holder[] {
  if (holders.length < 2) return holders;
  for (const { origin } of entity.statements) {
    const section = origin.place === "code" ? sectionAt(design, origin) : undefined;
    const text = documentText(design, origin.document);
    if (!section || origin.range.from - section.from > longest) continue;
    const named = [...text.slice(section.from, origin.range.from).matchAll(packageLine)].at(-1)?.[1];
    if (named === undefined) continue;
    const folder = `/${named.replaceAll(".", "/")}/`;
    const there = holders.filter(({ evidence: { path } }) => `/${path}`.includes(folder));
    if (there.length > 0) return there;
  }
  return holders;
}
