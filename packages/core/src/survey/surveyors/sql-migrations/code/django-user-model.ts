import type { Statement } from "../../../../notation/sql/statement.ts";
import type { Value } from "../../../values/value.ts";
import type { MigrationFormat } from "../change-facts.ts";

// Migrations of Django point to the users by a name that the settings give: `to=settings.AUTH_USER_MODEL`. Until those are known, they
// point to a table that no model can have.

export const userTable = "auth-user-model";

/** The table of users where no settings name another. */
const ownOfDjango = "auth_user";

export const isUserModel = (value: Value | undefined): boolean =>
  value?.kind === "name" && /(?:^|\.)AUTH_USER_MODEL$/.test(value.text);

/** The model of users that settings name. */
export const djangoSettings: MigrationFormat = {
  wants: (path) => /(?:^|\/)(?:\w*settings\w*|configs?|configurations?|conf)(?:\/.*)?\.py$/.test(path),
  read: ({ text }) => {
    const model = /^AUTH_USER_MODEL[ \t]{0,4}=[ \t]{0,4}["'](\w+)\.(\w+)["']/m.exec(text);
    return model ? { statements: [], userTable: `${model[1]}_${model[2]}`.toLowerCase() } : null;
  },
};

/** Statements that point to the table of users by its own name. */
export const pointingToUsers = (statements: readonly Statement[], named: string | undefined): readonly Statement[] =>
  replaced(statements, named ?? ownOfDjango) as readonly Statement[];

function replaced(value: unknown, table: string): unknown {
  if (value === userTable) return table;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, table));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, table)]));
}
