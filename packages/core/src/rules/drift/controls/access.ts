import { isOpen as saysOpen, saysAll } from "../../../document/kinds/control/classify.ts";
import { demandOfGuard } from "../../../survey/routes/access.ts";

/** What a design or the code demands of who calls. */
export interface Demand {
  readonly open: boolean;
  /** "All" may be everybody, or all that have a role. */
  readonly ofAll: boolean;
  /** Callers may say who they are, and need not: "token optional". */
  readonly optional: boolean;
  /** It depends: some callers have to say who they are, and others do not. */
  readonly mixed: boolean;
  /** Somebody in particular: a role, a permission, an owner. */
  readonly some: boolean;
  /** The words that may name roles, in lower case. */
  readonly words: ReadonlySet<string>;
}

const open = /^\W*(?:public|open|none|no|anonymous|everybody|everyone|anyone|anybody|not required|no auth\w*)\W*$/i;
const isOpen = (words: string): boolean => open.test(words) || saysAll(words) || saysOpen(words);
const roles =
  /\b(?:roles?|admins?|administrators?|permissions?|scopes?|owners?|staff|managers?|moderators?|editors?|superusers?|supervisors?|only|rbac|privileges?|members?)\b/i;

/** Words that name no role. */
const plain = new Set(
  "a an the with of and or role roles only user users token tokens jwt bearer auth signed logged in authenticated authentication authorization required requires needs must have be is yes true api key access permission permissions scope scopes any all".split(
    " ",
  ),
);

export const demandOf = (words: string): Demand => ({
  ofAll: saysAll(words),
  open: isOpen(words) || openBut(words) === "nothing",
  optional: /\b(?:optional(?:ly)?|op[cz]ional(?:e|mente)?|optionnel(?:le)?|facultati[fv]\w*)\b|可选|任意|선택/i.test(
    words,
  ),
  mixed: isMixed(words) || openBut(words) === "something",
  some: roles.test(words),
  words: new Set((words.toLowerCase().match(/[\p{L}][\p{L}\d_]*/gu) ?? []).filter((word) => !plain.has(word))),
});

/**
 * Whether what is demanded comes with the call itself and is looked at by what answers it, as where tokens are issued: client
 * credentials, a password, a refresh token, the signature of a sender.
 */
export const isInput = (words: string): boolean =>
  /\b(?:client[- _]?(?:credentials?|id|secret)|(?:e-?mail|user(?:name)?|login)\s?(?:\+|&|and|\/)\s?password|refresh[- _]?(?:token|cookie)|authori[sz]ation[- _]code|(?:reset|invite|invitation|verification|activation|confirmation|device)[- _](?:token|code|link)|one[- ]time (?:code|password)|otp|(?:hmac|webhook) ?(?:signature|secret)?|signature|client assertion)\b/i.test(
    words,
  );

/**
 * What stands behind "none" or "public" demands after all: nothing where it says the same in other words, as in "(no token)" and
 * "(Spring's `permitAll()`)", something where it does not, as in "(by the link that was sent)".
 */
function openBut(words: string): "nothing" | "something" | null {
  const [, first, rest] = /^([^().;:–—]{1,40}?)\s*([(.;:–—].{1,300})$/s.exec(words) ?? [];
  if (first === undefined || !isOpen(first)) return null;
  const said = rest!.split(/[().;:–—]/).find((part) => /\p{L}/u.test(part));
  return said === undefined || sameAsOpen.test(said) ? "nothing" : "something";
}

const sameAsOpen =
  /^\W*(?:no|none|not|without|open|public|anonymous)\b|\b(?:permit ?all|allow ?any(?:one)?|allow ?anonymous)\b/i;

/** `Clerks (open), none (closed)`: each part is a demand of its own. */
function isMixed(words: string): boolean {
  const parts = words
    .replace(/\([^()]*\)/g, " ")
    .split(/[,;/|]|\bor\b/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && new Set(parts.map((part) => open.test(part))).size > 1;
}

/** How surely a guard lets callers through that it does not know: `auth.optional` does, `AuthMiddleware(false)` may. */
export function leniencyOf(guards: string): "none" | "maybe" | "sure" {
  const all = guards.split(", ");
  if (all.every((one) => lenient.test(one))) return "sure";
  return all.every((one) => lenient.test(one) || /\(\s*(?:false|False)\s*\)$/.test(one)) ? "maybe" : "none";
}

const lenient =
  /(?:^|[^A-Za-z])optional(?:$|[^a-z])|Optional(?:$|[^a-z])|^optional[A-Z_]|credentialsRequired:\s*false|(?:maybe|try|soft)_?(?:auth|login|user)/i;

/**
 * The roles and permissions that guards name, without what frameworks put before them: `hasRole('ROLE_ADMIN')` names `ADMIN`,
 * `requirePermission(["issue::read"])` names `issue::read`, `allow(Role.Clerk)` and `allow(users.RoleClerk)` name `Clerk`.
 */
export const rolesIn = (guards: string): readonly string[] =>
  namesRoles.test(guards)
    ? [...guards.replace(rightInTwo, '$1("$2:$3"').matchAll(named)]
        .map(([, quoted, member, constant]) => (quoted ?? member ?? constant)!.replace(/^role_/i, ""))
        .filter((role) => !strategies.has(role.toLowerCase()))
    : [];

const namesRoles =
  /role|rights?\b|authori(?:t|[sz]at)|permi(?:t|ssion)|allow|secured|scope|privilege|polic(?:y|ies)|abilit|restrict|\bcan[A-Z(]|\bauth(?:ori[sz]e)?\(|\bprotect\w*\(/i;
const named =
  /["'`]([A-Za-z][\w:.*-]{1,60})["'`]|\b(?:[A-Z]\w*)?(?:Roles?|Permissions?|Scopes?|Privileges?|Rights?)\w{0,20}\.([A-Za-z_]\w{1,60})\b|(?<=[(,.\s])(?:Role|ROLE_|Perm(?:ission)?|Scope)(?=[A-Z])(?!\w*(?:Guard|Middleware|Filter|Interceptor|Handler|Check|Checker|Required|Validator|Based|Service|Policy|Access|Authorization)\b)([A-Za-z]\w{1,60})\b(?!\s*[(.])/g;
/** `requirePermission("orders", "delete")`: one right, told by what it is on and what it is to do there. */
const rightInTwo =
  /\b(\w*(?:[Pp]ermission|[Pp]rivilege|[Aa]bilit|[Pp]olic|[Rr]ight|[Cc]an[A-Z]?)\w*)\(\s*["'`]([\w-]{1,60})["'`]\s*,\s*["'`]([\w-]{1,60})["'`]/g;
/** What guards name in quotes that is no role: ways to log in. */
const strategies = new Set(
  "jwt local bearer basic session oauth oauth2 oidc google github optional required".split(" "),
);

/** The names in a demand that are written as code writes them: `issue::read`, `orders:write`, `manageUsers`. */
export const namesIn = (requirement: string): readonly string[] =>
  [
    ...requirement.matchAll(
      /[A-Za-z][\w-]{0,60}(?:(?:::?|\.)[\w*-]{1,60}){1,4}|\b[A-Za-z][a-z\d]{1,40}[A-Z_]\w{0,60}/g,
    ),
  ].map(([name]) => name);

/** How a name is made: of parts between colons or dots, of words run together, or of one word. Names of one making are of one kind. */
export const makingOf = (name: string): string =>
  /[:.]/.exec(name)?.[0] ?? (/[a-z\d][A-Z]|[a-z]_[a-z]/.test(name) ? "words" : "word");

/** Whether guards as the code writes them ask for more than to be known. */
export const asksForMore = (guards: string): boolean =>
  guards.split(", ").some((one) => demandOfGuard(one) === "authorization");
