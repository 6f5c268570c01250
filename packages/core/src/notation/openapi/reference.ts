import { at, textOf, type YamlNode } from "../yaml/node.ts";

/** What `$ref` leads to within the document; the node itself if it is no reference. References to references end after a few steps. */
export function resolved(root: YamlNode, node: YamlNode | undefined): YamlNode | undefined {
  let here = node;
  for (let i = 0; i < 8; i++) {
    const reference = textOf(at(here, "$ref"));
    if (reference === undefined) return here;
    if (!reference.startsWith("#/")) return undefined;
    here = at(root, ...reference.slice(2).split("/").slice(0, 20).map(unescapePointer));
  }
  return undefined;
}

const unescapePointer = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The last part of a reference: `Order` of `#/components/schemas/Order`. */
export const referenceName = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1);
