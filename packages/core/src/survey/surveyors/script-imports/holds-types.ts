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
