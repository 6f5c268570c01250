import { as, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";
import type { Imported } from "./facts.ts";

/** The names that an import declares, each with the file and the name that it has there. */
export function importsIn(node: Node): readonly (readonly [local: string, imported: Imported])[] {
  const file = textOf(node["source"]);
  if (file === null) return [];
  return nodes(node["specifiers"]).flatMap((each) => {
    const local = nameOf(each["local"]);
    const name = importedName(each);
    return local !== null && name !== null ? [[local, { file, name }] as const] : [];
  });
}

function importedName(specifier: Node): string | null {
  if (specifier.type === "ImportSpecifier") return nameOf(specifier["imported"]);
  return specifier.type === "ImportDefaultSpecifier" ? "default" : "*";
}

/** A name that a file gives others: what it is called in the file, or where the file has it from. */
export type Exported = readonly [name: string, local: string, from: Imported | null];

/** `export { a, b as c }`, `export { d } from "./d"`, `export const e = …`. */
export function exportsIn(node: Node): readonly Exported[] {
  const file = textOf(node["source"]);
  const listed = nodes(node["specifiers"]).flatMap((each): Exported[] => {
    const local = nameOf(each["local"]);
    const name = nameOf(each["exported"]);
    if (local === null || name === null) return [];
    return [file === null ? [name, local, null] : [name, `export:${name}`, { file, name: local }]];
  });
  const declared = nodes(as(node["declaration"], "VariableDeclaration")?.["declarations"]).flatMap(
    (each): Exported[] => {
      const name = nameOf(each["id"]);
      return name === null ? [] : [[name, name, null]];
    },
  );
  return [...listed, ...declared];
}
