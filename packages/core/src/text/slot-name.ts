/**
 * `SESSION_KEY = "shop_session"`, `tokenKey: "accessToken"`: in code, a constant that is called the key of something may have the name
 * under which that is kept. A name is of words, at least two, and without digits; and a key that something is signed or called with has none.
 */
export const isSlotName = (value: string, before: string): boolean =>
  ofWords.test(value) && called.test(before) && !ofSecrets.test(before);

const ofWords = /^@?[a-z]+(?:[A-Z][a-z]+|[_.:/-][A-Za-z]+)+$|^[A-Z]+(?:_[A-Z]+)+$/;
/** What stands between a name and its value. */
const given = String.raw`["'\]]{0,2}[ \t]{0,8}[:=][ \t]{0,8}["'\`]$`;
const called = new RegExp(String.raw`(?:(?<![A-Za-z])(?:KEY|key)|[a-z]Key)${given}`);
const ofSecrets = new RegExp(
  `(?:api|access|private|public|secret|sign(?:ing)?|crypt(?:o|ion)?|hash|hmac|auth|jwt|master|admin|license|app|service|server|client)_?key${given}`,
  "i",
);
