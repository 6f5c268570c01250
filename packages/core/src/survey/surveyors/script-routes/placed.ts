import { as, bare, memberOf, nameOf, type Node, nodes } from "../../values/tree.ts";

// Files that are a route by their path may register what answers each method on what they export, as with next-connect:
// `const handler = nc(); handler.get(answer); export default handler;`

/** Chains longer than this are not followed. */
const longest = 60;

/** The key of the scope that stands at the path of its file. */
export const placedAt = (line: number): string => `placed@${line}`;
export const isPlaced = (scope: string): boolean => scope.startsWith("placed@");

/** The call that makes what a file exports by default, where it exports what a call made: what is registered on that is served. */
export function makerOfDefault(program: Node): Node | null {
  const statements = nodes(program["body"]);
  const exported = statements.find(({ type }) => type === "ExportDefaultDeclaration")?.["declaration"];
  const first = firstOf(exported);
  const name = nameOf(as(first, "Identifier"));
  if (name === null) return as(first, "CallExpression");
  const declared = statements
    .flatMap((each) => nodes((as(each["declaration"], "VariableDeclaration") ?? each)["declarations"]))
    .find((each) => nameOf(as(each["id"], "Identifier")) === name);
  return as(firstOf(declared?.["init"]), "CallExpression");
}

/** What a chain of calls of members begins with: `nc()` of `nc().use(log).get(answer)`. */
function firstOf(value: unknown): Node | null {
  let at = bare(value);
  for (let i = 0; i < longest && at; i++) {
    const member = at.type === "CallExpression" ? memberOf(at["callee"]) : null;
    if (!member) return at;
    at = bare(member.object);
  }
  return null;
}
