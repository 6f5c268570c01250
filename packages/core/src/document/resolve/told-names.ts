import type { Statement } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";

/** Leaves out the names in code that stand for things of another kind, which says more of them. */
export function withoutTold(statements: readonly Statement[]): readonly Statement[] {
  if (!statements.some(({ kind }) => kind === "symbol")) return statements;
  const told = new Set<string>();
  for (const statement of statements)
    if (statement.kind !== "symbol") for (const name of namesIn(statement)) told.add(canonicalName(name));
  return statements.filter(({ kind, name }) => kind !== "symbol" || !told.has(canonicalName(name)));
}

/** The names by which a statement tells of its thing and of the parts of it that its facts name. */
function namesIn({ name, facts }: Statement): readonly string[] {
  const { environment = [], columns = [], primaryKey = [], parameters = [] } = facts as Named;
  const parts = [environment, columns, primaryKey, parameters].flatMap((each) =>
    Array.isArray(each) ? (each as readonly (string | { readonly name: string })[]) : [],
  );
  const own = name.replace(/\(.*\)$|^@/g, "");
  return [
    own,
    own.slice(own.lastIndexOf(".") + 1),
    ...parts.map((part) => (typeof part === "string" ? part : part.name)),
  ];
}

/** Facts of several kinds that are lists of names. */
interface Named {
  readonly environment?: unknown;
  readonly columns?: unknown;
  readonly primaryKey?: unknown;
  readonly parameters?: unknown;
}
