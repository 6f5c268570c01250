import { hookAddress, secretWords } from "./secret-names.ts";
import { isSlotName } from "./slot-name.ts";

/** A name of a secret. */
const secret = String.raw`[\w.-]*(?:${secretWords})[\w.-]*`;

/** NAME=value, name: value, "name": "value", name = value; behind one of these marks. */
const assigned = (marks: string): RegExp =>
  new RegExp(String.raw`(?<=\b${secret}["']?[ \t]{0,8}[:=][ \t]{0,8}${marks})[^\s"',;{}$]{3,200}`, "gi");

const anywhere: readonly RegExp[] = [
  // KEY = "…", SHOP_KEY=…: in capitals a key is none of a map.
  /(?<=\b(?:[A-Z\d]{1,40}_){0,6}KEY["']?[ \t]{0,8}[:=][ \t]{0,8}["'`])[^\s"'`,;{}$]{3,200}/g,
  // "Bearer …", "Basic …"
  /(?<=["'`](?:Bearer|Basic) )(?=[^\s"'`]{0,200}\d)[\w.~+/=-]{3,400}/gi,
  // https://hooks.example.com/services/…: whoever has the address may call it.
  new RegExp(String.raw`(?<=\bhttps?${hookAddress})(?=[\w/-]{0,200}\d)[\w/-]{6,300}`, "gi"),
  // scheme://user:password@host
  /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"']{0,80}:)[^\s@/"']{1,200}(?=@)/gi,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,8000}/g,
  /\b(?:ghp|gho|ghs|github_pat|glpat|sk|pk|xox[abprs]|AKIA|ASIA)[-_A-Za-z0-9]{12,200}/g,
];

/** `"Server=db;User=sa;Password=…"`, `"jdbc:mysql://db/shop?password=…"`: a password among the parts of a text in quotes. */
const inConnection =
  /(?<=["'`](?:\w[^"'`\n]{0,300}[;&? ])?(?:password|passwd|pwd|accountkey|sharedaccesskey)[ \t]?=[ \t]?)[^\s"'`,;&{}$]{3,200}/gi;

/** `env.API_TOKEN ?? "…"`, `getenv("API_TOKEN", "…")`: what stands in for a secret that nobody sets. */
const standIn = new RegExp(
  String.raw`(?<=\b(?:${secret}["']?\]?\)?\s{0,8}(?:\?\?|\|\|)\s{0,8}|(?:\w{0,20}env|env\w{0,20}|environ\.get|config)\(\s{0,8}["']${secret}["']\s{0,4},\s{0,8}(?:default\s?=\s?)?)["'\`])[^\s"'\`$]{3,200}`,
  "gi",
);

const inSettings: readonly RegExp[] = [
  assigned(`["']?`),
  // - name: NAME, then value: value, as containers are given their environment
  new RegExp(
    String.raw`(?<=\b${secret}["']?[ \t]{0,8}(?:,|\r?\n)[ \t]{0,80}["']?value["']?[ \t]{0,8}:[ \t]{0,8}["']?)[^\s"',;{}$]{3,200}`,
    "gi",
  ),
  // ENV NAME value, as images are given their environment
  new RegExp(String.raw`(?<=^[ \t]{0,8}(?:ENV|ARG)[ \t]{1,8}${secret}[ \t]{1,8}["']?)[^\s"'=$]{3,200}`, "gim"),
  inConnection,
  ...anywhere,
];

/** In code, what stands there without quotes is a name or a type. */
const inCode: readonly RegExp[] = [assigned(`["'\`]`), inConnection, standIn, ...anywhere];

/** No pattern has groups, so that behind what is found stands where it is. */
const without =
  (patterns: readonly RegExp[], isPlain: (value: string, before: string) => boolean) =>
  (text: string): string =>
    patterns.reduce(
      (words, pattern) =>
        words.replace(pattern, (value, at: number) =>
          isAbout(value) || isPlain(value, words.slice(Math.max(0, at - longestName), at))
            ? value
            : value.replace(/[^\n]/g, "•"),
        ),
      text,
    );

const longestName = 80;

/** `password: "incorrectPassword"`: the key of a message about a secret, which says what is the matter with it. */
function isAbout(value: string): boolean {
  if (!/^[A-Za-z_-]+$/.test(value)) return false;
  const words = value.split(/(?<=[a-z])(?=[A-Z])|[_-]/).map((word) => word.toLowerCase());
  return words.some((word) => ofSecret.test(word)) && words.some((word) => matters.has(word));
}

const ofSecret = /^(?:password|secret|token|key|credential)s?$/;
const matters: ReadonlySet<string> = new Set(
  "incorrect invalid missing wrong weak mismatch required expired forgot forgotten reset failed empty short long not".split(
    " ",
  ),
);

/** A text with the values of what looks like secrets struck out, letter by letter, so that every offset stays where it is. */
export const redacted = without(inSettings, () => false);

/** The same of code, with its names and types left as they are, and the names under which it keeps things. */
export const redactedCode = without(inCode, isSlotName);
