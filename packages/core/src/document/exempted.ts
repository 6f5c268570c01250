import { requestLines } from "../notation/http/request-line.ts";
import { canonicalRoute } from "../model/kinds/names.ts";

/** A sentence about all endpoints without those that it takes out. */
export interface WithoutExempted {
  readonly sentence: string;
  /** The operations that it takes out by their paths: `POST /sessions`, `/health`. */
  readonly operations: readonly string[];
  /** What the path of each call has that it takes out by a word, "registration and login". */
  readonly kinds: readonly RegExp[];
}

const verb = "(?:also )?(?:needs?|requires?|asks?|demands?|must|are|is|expects?)\\b";
const exception = new RegExp(
  `,?\\s(?:but(?: for)?|except(?:ing)?(?: for)?|apart from|other than|besides|save(?: for)?)\\s(.{1,160}?)(?=,?\\s${verb}|[.;]?$)`,
  "i",
);
const parts = /,\s*(?:and\s|or\s|nor\s)?|\s(?:and|or|nor)\s/;
const before = /^(?:for\s)?(?:the\s)?/i;
const behind = /\s(?:endpoints?|routes?|calls?|checks?|probes?|requests?)$/i;

/** Calls by which somebody becomes known or that ask how the service is, by the words that tell of them, with what their paths have. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:user |account )?(?:log-?in|logging in|sign-?(?:in|on)|signing in)$/i, /[/_-](?:log-?in|sign-?in)\b/i],
  [
    /^(?:user |account )?(?:regist(?:er|ration|ering)|sign-?up|signing up)$/i,
    /[/_-](?:regist(?:er|ration)|sign-?up)\b/i,
  ],
  [/^(?:token )?refresh(?:ing)?(?: (?:of )?tokens?)?$/i, /[/_-]refresh/i],
  [/^(?:forgot(?:ten)? )?passwords?(?: (?:reset|recovery))?$/i, /[/_-](?:forgot|reset|recover)/i],
  [/^health$/i, /\/health/i],
];

/** A sentence with what it takes out of all endpoints set apart; `null` where it takes out what nobody can tell, the sentence itself where nothing. */
export function withoutExempted(sentence: string): WithoutExempted | null {
  const found = exception.exec(sentence);
  if (!found) return { sentence, operations: [], kinds: [] };
  const operations: string[] = [];
  const words: RegExp[] = [];
  for (const part of found[1]!.split(parts)) {
    const bare = part.trim().replace(before, "").replace(behind, "");
    const operation = /^(?:(?:GET|POST|PUT|PATCH|DELETE)\s)?\/\S+$/.test(bare) ? bare : null;
    const kind = kinds.find(([said]) => said.test(bare))?.[1];
    if (operation !== null) operations.push(operation);
    else if (kind) words.push(kind);
    else return null;
  }
  const rest = sentence.slice(0, found.index) + sentence.slice(found.index + found[0].length);
  return { sentence: rest.replace(/\s+([.;,])/g, "$1"), operations, kinds: words };
}

/**
 * Whether an operation is one of those that a sentence takes out, which may leave out the method, what all paths begin with, and what
 * stands below: `/auth/*`, "the `/auth` endpoints".
 */
export function isExempted(
  operation: { readonly method: string; readonly path: string },
  exempted: readonly string[],
): boolean {
  const path = canonicalRoute(operation.path);
  return exempted.some((each) => {
    const [said] = requestLines(each);
    const method = said?.methods[0] ?? null;
    const own = canonicalRoute(said?.route.path ?? each);
    const isThere = `${path}/`.includes(`${own}/`) || own.endsWith(path);
    return isThere && (method === null || method === operation.method);
  });
}
