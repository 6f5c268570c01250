import { demandOfGuard } from "../../../survey/routes/access.ts";

/** What a design or the code demands of who calls. */
export interface Demand {
  readonly open: boolean;
  /** Callers may say who they are, and need not: "token optional". */
  readonly optional: boolean;
  /** Somebody in particular: a role, a permission, an owner. */
  readonly some: boolean;
  /** The words that may name roles, in lower case. */
  readonly words: ReadonlySet<string>;
}

const open = /^\W*(?:public|open|none|no|anonymous|everybody|everyone|anyone|anybody|all|not required|no auth\w*)\W*$/i;
const roles =
  /\b(?:roles?|admins?|administrators?|permissions?|scopes?|owners?|staff|managers?|moderators?|editors?|superusers?|supervisors?|only|rbac|privileges?|members?)\b/i;

/** Words that name no role. */
const plain = new Set(
  "a an the with of and or role roles only user users token tokens jwt bearer auth authenticated authentication authorization required requires needs must have be is yes true api key access permission permissions scope scopes any all".split(
    " ",
  ),
);

export const demandOf = (words: string): Demand => ({
  open: open.test(words),
  optional: /\boptional(?:ly)?\b/i.test(words),
  some: roles.test(words),
  words: new Set((words.toLowerCase().match(/[\p{L}][\p{L}\d_]*/gu) ?? []).filter((word) => !plain.has(word))),
});

/** How surely a guard lets callers through that it does not know: `auth.optional` does, `AuthMiddleware(false)` may. */
export function leniencyOf(guards: string): "none" | "maybe" | "sure" {
  const all = guards.split(", ");
  if (all.every((one) => lenient.test(one))) return "sure";
  return all.every((one) => lenient.test(one) || /\(\s*(?:false|False)\s*\)$/.test(one)) ? "maybe" : "none";
}

const lenient =
  /(?:^|[^A-Za-z])optional(?:$|[^a-z])|Optional(?:$|[^a-z])|^optional[A-Z_]|credentialsRequired:\s*false|(?:maybe|try|soft)_?(?:auth|login|user)/i;

/** The roles that guards name in quotes, without what frameworks put before them: `hasRole('ROLE_ADMIN')` names `admin`. */
export const rolesIn = (guards: string): readonly string[] =>
  [...guards.matchAll(/["'`]([A-Za-z][\w-]{1,40})["'`]/g)]
    .map((found) => found[1]!)
    .filter(() => /role|authorit|permit|allow|secured/i.test(guards))
    .map((role) => role.toLowerCase().replace(/^role_/, ""));

/** Whether guards as the code writes them ask for more than to be known. */
export const asksForMore = (guards: string): boolean =>
  guards.split(", ").some((one) => demandOfGuard(one) === "authorization");
