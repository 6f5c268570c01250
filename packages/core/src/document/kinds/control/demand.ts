import { isOpen } from "./classify.ts";

// Sentences that say who may call: "needs a bearer token", "is restricted to the ADMIN role".

// A permission that is named as code names it: `issue::read`, `orders:write`, `permission manageUsers`.
const demand =
  /\b(?:requires?|needs?|only|restricted to|limited to|accessible (?:only )?(?:by|to|for)|must (?:have|be)|available (?:only )?to|asks? for|guarded by|behind)\b[^.;\n]{0,60}?\b([a-z][\w-]{0,40}::?[a-z*][\w:*-]{0,40}|(?:permissions?|scopes?|privileges?|rights?)\s[a-z]{1,30}[A-Z_.](?:\.?\w){0,40}|(?!(?:the|for|any|one|with|has|have|this|that|which|and|their|its|some|all)\s)(?:[A-Z_]{3,30}|\w{3,20})\s(?:roles?|permissions?|scopes?|privileges?|users?)|admin(?:s|istrators?)?(?:\s(?:role|users?))?|authenticat(?:ion|ed(?: users?)?)|(?:JWT|bearer|access)(?:\stoken)?|API[- ]keys?|(?:valid\s|active\s)?(?:sessions?|log-?ins?|sign-?in)|(?:signed|logged)[- ]in(?:\s(?:users?|callers?))?|(?<=\ban?\s(?:valid\s)?)token(?=\s*(?:$|[.,;)])))\b/i;
/** The whole of a sentence: "Permission `document::read`". */
const permission =
  /^(?:the\s|required\s)?(?:permissions?|scopes?|privileges?|rights?)\s?(?:is\s|:\s?|=\s?)?([a-z][\w-]{0,40}(?:(?:::?|\.)[\w*-]{1,40}){1,3}|[a-z]{1,30}[A-Z_]\w{0,40})$/i;

/** A role that is named behind the word: `the role depot`. */
const roleNamed =
  /\b(?:requires?|needs?|only|restricted to|limited to|must have)\s(?:[\w-]+\s){0,3}?(?:the\s)?(roles?\s(?!is\b|are\b|of\b|that\b|for\b|who\b|and\b|or\b|in\b|to\b)[A-Za-z][\w-]{1,30})(?=\s*(?:[.,;)]|$|\b(?:or|and)\b))/i;

/** A role behind what shows that callers have it: "a JWT of a user with the role depot", "a token with role depot". */
const roleShown =
  /\b(?:JWTs?|tokens?|users?|callers?|accounts?|log-?ins?|sessions?)\s(?:of\s(?:an?\s)?(?:users?|callers?|accounts?)\s)?(?:with|who have|that has|having|in)\s(?:the\s|an?\s)?(roles?\s(?!is\b|are\b|of\b|that\b|for\b|who\b|and\b|or\b|in\b|to\b)[A-Za-z][\w-]{1,30})(?=\s*(?:[.,;)]|$|\b(?:or|and)\b))/i;

/** What stands before an operation: "Only staff may call", "Everybody can use". */
const callers =
  /(?:^|[.;\n]\s*|[-*]\s+)(?:only\s+(?:the\s+)?([a-z][\w-]*(?:\s[\w-]+){0,2})|(everybody|everyone|anyone|anybody))\s+(?:may|can|is allowed to|are allowed to)\s+(?:call|use|invoke|access)\s*$/i;

/** Whom a sentence that ends with the name of an operation lets in; `null` where it says nothing of it. */
export function demandBefore(words: string): string | null {
  const found = callers.exec(words.slice(-longestSentence));
  return found ? (found[2] ? "public" : found[1]!) : null;
}

const longestSentence = 120;

/** The role that a clause says callers show, whatever it asks for besides. */
export const roleShownIn = (clause: string): string | null =>
  /\b(?:not|never|no|no longer|without)\b/i.test(clause) ? null : (roleShown.exec(clause)?.[1] ?? null);

/** Classes of permissions by the names that code gives them: "need `IsStaffMember`". */
const permissionNamed = /\b(?:requires?|needs?|guarded by|protected by)\s((?:Is|Has|Can)[A-Z]\w{2,50})(?=[\s.,;)]|$)/;

/** Roles in capitals: "is for the roles `CHIEF` and `CLERK`". */
const forRoles =
  /\b(?:is|are)\s(?:only\s)?for\s(?:the\s)?(roles?\s[A-Z][A-Z_]{2,40}(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)[A-Z][A-Z_]{2,40}){0,7})(?=[\s.,;)]|$)/;

/** Whom a clause about an operation lets in; `null` where it says nothing of it, or takes it back. */
export function demandOn(clause: string): string | null {
  const access =
    demand.exec(clause)?.[1] ??
    roleNamed.exec(clause)?.[1] ??
    permissionNamed.exec(clause)?.[1] ??
    forRoles.exec(clause)?.[1];
  if (!access || /\b(?:not|never|no|no longer|without)\b/i.test(clause.slice(0, clause.indexOf(access)))) return null;
  return access;
}

const clause =
  /^(?:an?\s|the\s|with\s|needs\s)*(?:(?:(?:JWT|bearer|access|auth(?:entication)?|session|API)[\s-])?(?:token|JWT|auth(?:entication|orization)?|log-?in|session|key|cookie)(?:\s(?:is\s)?(?:required|needed|optional|mandatory))|(?:optional|required)\s(?:JWT|token|auth(?:entication)?|log-?in)|auth(?:entication)?\s*:\s*(?:required|optional|none)|authenticated(?:\susers?)?|(?:admin(?:istrator)?s?|super-?users?|staff(?:\susers?)?|(?:logged|signed)[- ]in(?:\susers?)?|any (?:logged|signed)[- ]in user|any (?:(?:valid|active)\s)?(?:session|token|log-?in))(?:\sonly)?|(?:owners?|managers?|moderators?|members?|editors?)(?:\sof\s(?:the|an?|this|its)\s[a-z]+)?\sonly|only\sowners?(?:\sof\s(?:the|an?|this|its)\s[a-z]+)?)$/i;
/** A permission alone: `issue::read`. */
const coded = /^[a-z][\w-]{0,40}(?:::?[a-z*][\w*-]{0,40}){1,3}$/i;
const openClause =
  /^(?:public|open to (?:all|anyone|anybody|everybody|everyone)|(?:for )?(?:anyone|anybody|everybody|everyone)|no (?:auth(?:entication|orization)?|token|log-?in)(?:\s(?:is\s)?(?:required|needed))?|auth(?:entication)?\s*:\s*none|not protected|unprotected|unauthenticated|without (?:auth(?:entication)?|tokens?|log-?in))$/i;

/** A clause that is nothing but roles: "Role `VENDOR`", "roles ADMIN and OWNER", "any role". */
const roles =
  /^(?:only\s|for\s)?(?:(?:the\s)?roles?\s?:?\s(?!(?:required|based|checks?|checked|names?|and|or|only|of)\b)([A-Za-z][\w.:-]{2,40}(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s|\s?\/\s?)[A-Z][A-Z_]{2,40}){0,7})|(any role))$/i;

/** The roles that a clause names; `null` where it is more than that, or names none. */
function rolesNamed(clause: string): string | null {
  const found = roles.exec(clause.replace(/[`*]/g, "").replace(/\s+/g, " ").trim());
  return found && (found[1] ?? found[2]!);
}

/** Whom one of the short clauses behind an operation lets in: "register; public; 201", "change (token required)". */
export function demandInClauses(words: string): string | null {
  const pieces = words
    .slice(0, 300)
    .replace(ofErrors, "")
    .split(/([;,()\n]|\s[–—-]\s|[.:](?:\s|$))/);
  for (let i = 0; i < pieces.length; i += 2) {
    const part = pieces[i]!;
    const bare = withoutMarks(part).replace(/\s+/g, " ").trim();
    if (openClause.test(bare) && !isRefusal(pieces, i)) return "public";
    const named = rolesNamed(part);
    if (named) return named;
    if (clause.test(bare)) return bare;
    if (coded.test(bare)) return bare;
    const permitted = permission.exec(bare)?.[1];
    if (permitted) return permitted;
  }
  return null;
}

/** `Errors: not found; unauthenticated`: whom an operation turns away. */
const ofErrors =
  /(?<!\p{L})(?:errors?|failures?|fails?|reject(?:s|ed|ions?)|throws|exceptions?|fehler|erreurs?|errores|erros|errori|ошибки)(?!\p{L})[^:.;\n]{0,30}:[^.\n]*/giu;

/** What joins a status and the reason for it, rather than parting two clauses. */
const joins = /[(:–—-]/;

/** Whether a clause beside a status says why callers are turned away, which lets nobody in: `401 (unauthenticated)`, `no token: 401`. */
function isRefusal(pieces: readonly string[], at: number): boolean {
  return (
    (joins.test(pieces[at - 1] ?? "") && /\b4\d\d\b\D{0,40}$/.test(pieces[at - 2]!)) ||
    (joins.test(pieces[at + 1] ?? "") && /^\W*(?:(?:http|status)\W*)?40[13]\b/i.test(pieces[at + 2]!))
  );
}

/** Words without marks; a low line within a name is part of it. */
const withoutMarks = (words: string): string => words.replace(/[`*]|(?<!\w)_|_(?!\w)/g, "");

const longest = 1_000;
const subject = /^(?:(?:this|the)\s+(?:endpoint|operation|route|call|request)\s+|it\s+|callers?\s+|access\s+)?/i;

/**
 * A guard by the name that code gives it: "Needs `isKnownCaller`", "Guarded by `login_required`". It says what it does or what it is;
 * other names are of what is sent: "Needs `sessionId`".
 */
const guardNamed =
  /^(?:needs?|requires?|(?:is\s)?(?:guarded|protected) by|(?:is\s|stands\s)?behind)\s(?:the\s(?:guard|middleware)\s)?((?:(?=\w*(?:[Aa]uth|[Gg]uard|[Ll]og_?[Ii]n|[Kk]ey|[Tt]oken|[Ss]ession|[Rr]ole|[Aa]dmin|[Pp]ermission|[Pp]rotect|[Cc]aller))(?:is|has|can|may|must|needs?|requires?|ensures?|checks?|verify|verifies|validates?|asserts?|authenticates?|authori[sz]es?|restricts?|allows?|protects?|only|with)[A-Z_]\w{0,60}|[a-z]\w{0,60}(?:Guard|_guard|Middleware|_middleware|Required|_required|Only|_only|Auth|_auth|Check|_check)))(?=[\s.,;]|$)/;

/** A sentence that begins by saying that a call is open, and needs no word more: "Open.", "Open; answers 204.", "Open, for now." */
const openFirst = /^open(?=[.;]|,\s(?:for|but|though|although|because|no|without|as|since|until|yet)\b|$)/i;

/** Whom the description of one operation lets in, by the first of its sentences that says it, with the words after it. */
export function demandIn(description: string): string | undefined {
  for (const sentence of description
    .slice(0, longest)
    .replace(ofErrors, "")
    .split(/(?<=[.;!?])\s/)) {
    const plain = withoutMarks(sentence).replace(/\s+/g, " ").trim();
    const named = permission.exec(plain.replace(/[.;]$/, ""))?.[1];
    if (named) return named;
    if (openFirst.test(plain)) return "public";
    const short = demandInClauses(sentence.replace(/[.;]$/, ""));
    if (short) return short;
    const said = plain.replace(subject, "");
    const guard = guardNamed.exec(said.charAt(0).toLowerCase() + said.slice(1))?.[1];
    if (guard) return guard;
    if (
      !/^(?:is |are |must |can |may )?(?:requires?|needs?|only|restricted|limited|accessible|must|available|authenticated)\b/i.test(
        said,
      )
    )
      continue;
    const access = demandOn(said);
    if (access) return said.slice(said.indexOf(access)).replace(/[.;]$/, "").slice(0, 120);
  }
  return undefined;
}

/** What a label says of who may call, without the sentences behind it that tell of something else: "staff, clerk. Answers 201." */
export function demandFirst(words: string): string {
  const [first = words] = words.split(/(?<=[\p{L}\p{N})])\.\s(?=\p{Lu}|[1-5]\d\d\b)/u, 1);
  const rest = words.slice(first.length);
  // What stands behind "none" often takes it back.
  return isOpen(first) || saysOfCallers.test(rest) || demandIn(rest) !== undefined ? words : first;
}

const saysOfCallers =
  /\b(?:\w*auth\w*|tokens?|log(?:ged)?[- ]?in|sign(?:ed)?[- ]?in|admins?|owners?|staff|callers?|only|public|anyone|everyone|everybody|anybody|unless|except)\b/i;
