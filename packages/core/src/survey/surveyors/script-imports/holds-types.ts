import type { Script } from "../../site.ts";
import { isNode, type Node, nodes } from "../../values/tree.ts";

/** Words with which a statement begins that runs, at the beginning of a line. */
const running =
  /^(?:export\s+)?(?:default\b|const\b|let\b|var\b|function\b|async\b|class\b|abstract\b|enum\b|import\s*["'(])|^export\s*[*{]|\brequire\s*\(/m;
const declaring = /^(?:export\s+)?(?:declare\s+)?(?:interface|type|namespace|module)\s+\w/m;

/** Whether a file of TypeScript declares types alone, so that importing it leaves nothing in the program. A cheap look at the text comes first. */
export const holdsTypes = (text: string, script: Script): boolean =>
  declaring.test(text) && !running.test(text) && nodes(script.program.body).every(isOfTypes);

function isOfTypes(statement: Node): boolean {
  const { declaration, exportKind } = statement as Node & {
    readonly declaration?: unknown;
    readonly exportKind?: unknown;
  };
  switch (statement.type) {
    case "ImportDeclaration":
      return nodes(statement["specifiers"]).length > 0;
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return true;
    case "ExportNamedDeclaration":
      return exportKind === "type" || (isNode(declaration) && isOfTypes(declaration));
    default:
      return false;
  }
}

const exported = /^export\s+(?:declare\s+)?(?:interface|type)\s+(\w+)/gm;
const alsoValue =
  /^export\s+(?:declare\s+)?(?:const|let|var|(?:async\s+)?function\*?|(?:abstract\s+)?class|(?:const\s+)?enum)\s+(\w+)/gm;

/** The names that a file exports as types and not as values too. */
export function typesIn(text: string): readonly string[] {
  const values = new Set([...text.matchAll(alsoValue)].map(([, name]) => name!));
  return [...new Set([...text.matchAll(exported)].map(([, name]) => name!))].filter((name) => !values.has(name));
}

/**
 * The names that a file imports in a way that does not say whether they are types, by what it calls the other file; only of files
 * from which it takes nothing but names that begin as those of types do.
 */
export function takenBy({
  module: { staticImports, staticExports },
}: Script): Readonly<Record<string, readonly string[]>> {
  const taken = new Map<string, string[] | null>();
  for (const { moduleRequest, entries } of staticImports) {
    const names = entries
      .filter(({ isType }) => !isType)
      .map(({ importName: { kind, name } }) => (kind === "Name" && /^\p{Lu}/u.test(name ?? "") ? name! : null));
    const known = taken.get(moduleRequest.value);
    const isOpen = known === null || entries.length === 0 || names.includes(null);
    taken.set(moduleRequest.value, isOpen ? null : [...(known ?? []), ...names.filter((name) => name !== null)]);
  }
  for (const { entries } of staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest && !isType) taken.set(moduleRequest.value, null);
  return Object.fromEntries(
    [...taken].filter((each): each is [string, string[]] => each[1] !== null && each[1].length > 0),
  );
}

/** The files all of whose exports are a file's own: `export * from "./orders"`. */
export const passedOn = ({ module: { staticExports } }: Script): readonly string[] =>
  staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName: { kind } }) =>
      moduleRequest && kind === "AllButDefault" ? [moduleRequest.value] : [],
    ),
  );
