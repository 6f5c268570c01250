import { demandOf, makingOf, rolesIn } from "./access.ts";

/** Words that tell how callers say who they are, or that they must, and name no role. */
const identity = new Set(
  "yes no required mandatory needed login logged signed in session cookie cookies oauth oauth2 oidc sso saml ldap mtls tls https hmac signature basic digest apikey api_key api-key header private protected internal secured secure restricted closed guarded authorized authorised identity account caller registered verified password credentials firebase auth0 cognito keycloak self".split(
    " ",
  ),
);

/**
 * What guards tell of a demand that is nothing but roles, where they write none of them in any spelling: `other` where they name other
 * roles plainly, `unseen` where what they ask for is not told; `null` where a role is there, or the demand may mean something else.
 */
export function roleAsked(demand: string, access: string): "other" | "unseen" | null {
  const requirement = behindOthers.exec(demand)?.[1] ?? demand;
  const words = requirement.match(/[A-Za-z][\w-]*/g) ?? [];
  const demanded = demandOf(requirement).words;
  const names = words.filter(
    (word, i) => isUser(word, words[i - 1]) || (demanded.has(word.toLowerCase()) && !identity.has(word.toLowerCase())),
  );
  const isRole =
    names.length > 0 &&
    (names.every((name) => /^[A-Z][A-Z\d_-]{3,}$/.test(name)) ||
      (names.length === 1 && words.length <= 3 && /\brole\b/i.test(requirement)));
  if (!isRole && (names.length !== 1 || words.length !== 1)) return null;
  const roles = rolesIn(access);
  const guards = bare(access);
  if (names.some((name) => guards.includes(bare(name)) || roles.some((role) => bare(name).includes(bare(role)))))
    return null;
  if (roles.length === 0) return isRole ? "unseen" : null;
  const isPlain = /role|\bauth(?:ori[sz]e)?\(|restrict/i.test(access) && !/\bor\b|\bnot\b|\|\||[!#]/.test(access);
  return isRole && isPlain && roles.every((role) => makingOf(role) === "word") ? "other" : "unseen";
}

/** "bearer token with the role clerk": what callers show besides says nothing of the role. */
const behindOthers = /\s(?:with|in|having)\s(?:the\s|an?\s)?(roles?\s[\w-]+)$/i;

/** Whether `USER` is a role, as in capitals or behind the word; elsewhere users are all that call. */
const isUser = (word: string, before = ""): boolean =>
  word === "USER" || (/^users?$/i.test(word) && /^roles?$/i.test(before));

/** A name without what spellings differ in: letter case, what parts words, the prefix of a role, a plural. */
export const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^role_/, "")
    .replace(/[^a-z\d]/g, "")
    .replace(/s$/, "");
