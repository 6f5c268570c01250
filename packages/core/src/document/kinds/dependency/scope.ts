import type { DependencyFacts } from "../../../model/kinds/dependency.ts";

type Scope = NonNullable<DependencyFacts["scope"]>;

/** Scopes as the managers of packages call them. */
const scopes: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ...["compile", "implementation", "runtime", "prod", "production"].map((each): [string, Scope] => [each, "runtime"]),
  ...["dev", "development", "provided", "test"].map((each): [string, Scope] => [each, "dev"]),
  ["build", "build"],
  ["optional", "optional"],
  ["peer", "peer"],
]);

/** What a cell says of the scope in which a package is declared. */
export function scopeIn(cell: string): Pick<DependencyFacts, "scope"> {
  const scope = scopes.get(cell.trim().toLowerCase());
  return scope === undefined ? {} : { scope };
}
