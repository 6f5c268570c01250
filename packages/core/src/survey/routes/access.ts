import type { ControlFacts } from "../../model/kinds/control.ts";

// What the names of middleware, decorators and annotations tell of who may call a route. A name that tells nothing is no guard.

/** Words of a name, parted where its letters change case: `requireAdminRole` is `require-admin-role`. */
const wordsOf = (name: string): string =>
  name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();

const open =
  /\b(?:public|anonymous|anon|permit-all|allow-any|skip-auth\w*|no-auth\w*|unauthenticated|is-?public|(?:auth|jwt|login|user)-optional|required=false|optional-auth\w*|maybe-auth\w*)\b|\boptional\s*:\s*true|\brequired\s*:\s*false/;
const permission =
  /\b(?:roles?|admins?|administrators?|super-?admins?|super-?users?|permissions?|permits?|privileges?|scopes?|polic(?:y|ies)|rbac|abac|acl|casl|authorities|authority|authori[sz](?:e[ds]?|ation)|owners?-?only|only-owners?|is-owner|(?:check|verify|require|ensure|enforce)-(?:[a-z]+-){0,2}(?:owners?|ownership)|ownership-required|staff|(?:has|check|verify|require|ensure|enforce|need)s?-(?:[a-z]+-){0,2}rights?|can(?:-[a-z]+)+|checks?-abilit(?:y|ies)|abilit(?:y|ies)|pre-authorize|post-authorize|secured|roles-allowed)\b/;
const identity =
  /\b(?:auth|auths|authed|authn|authz|authenticat\w*|require-auth\w*|ensure-auth\w*|is-auth\w*|is-logged-in|logged-in|login-required|require-(?:login|user|session|token)|ensure-(?:logged-in|user|session)|current-(?:[a-z]+-)?user|protect(?:ed)?|guards?|jwt|jwts|passport|bearer|tokens?|api-?keys?|sessions?|verify-(?:user|token|jwt|session|access)|check-(?:user|token|jwt|session|login)|(?:is-valid|verify|check|require|ensure|has)-(?:[a-z]+-){0,2}keys?|restrict(?:ed)?(?:-to)?|secure|oauth\d?|oidc|sso|keycloak|clerk|(?:check|verify|require|ensure)-(?:[a-z]+-){0,3}(?:verification-codes?|passcodes?|access-codes?|secrets?|credentials?)|firebase-auth|signed-in|require-signed-in|private|hmac|signature)\b/;
/** What prepares for guards, and lets everybody through. */
const preparing =
  /\bpassport\.(?:initialize|session)\b|^(?:express-)?session\(|\bcookie-session\b|\bclerk-middleware\b|\b(?:attach|load|set|populate|decode|parse|extract|deserialize)-(?:user|token|session|auth)\b/;
const no =
  /\b(?:error-handlers?|redirect|callback|logger|logging|rate|limit\w*|throttl\w*|validat\w*|csrf|cors|cookie-parser|parse\w*|refresh-token-body)\b/;

/** What hands a handler its collaborators asks nothing of callers, whatever that is for: `get_auth_service`. */
const providing = /(?<!-with)-(?:service|repo|repository|factory|dao|settings|config)$/;

/** Only callers who are not known are let in, as to log in: that asks for nobody. */
const strangers = /^[([]?~(?:\w+\.)*is-authenticated[)\]]?$/;

/** The module of a class says nothing of what the class asks: `permissions.IsAuthenticated`. */
const ofModule = /(?<![\w.])(?:\w+\.)*permissions\.(?=is-authenticated\b)/g;

/** What a guard by this name demands; `null` where the name is of no guard on callers. */
export function demandOfGuard(name: string): ControlFacts["type"] | "public" | null {
  const words = wordsOf(name).replace(ofModule, "");
  if (strangers.test(words)) return "public";
  if (preparing.test(words) || providing.test(words)) return null;
  if (open.test(words)) return "public";
  if (permission.test(words)) return "authorization";
  return identity.test(words) && !no.test(words.split("(")[0]!) ? "authentication" : null;
}
