/** Names whose values are nobody's business. */
const secret = String.raw`[\w.-]*(?:passw(?:or)?d|passwd|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|credential|auth[_-]?key|salt|dsn)[\w.-]*`;

/** NAME=value, name: value, "name": "value", name = value; behind one of these marks. */
const assigned = (marks: string): RegExp =>
  new RegExp(String.raw`(?<=\b${secret}["']?[ \t]{0,8}[:=][ \t]{0,8}${marks})[^\s"',;{}$]{3,200}`, "gi");

const anywhere: readonly RegExp[] = [
  // scheme://user:password@host
  /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"']{0,80}:)[^\s@/"']{1,200}(?=@)/gi,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,8000}/g,
  /\b(?:ghp|gho|ghs|github_pat|glpat|sk|pk|xox[abprs]|AKIA|ASIA)[-_A-Za-z0-9]{12,200}/g,
];

const inSettings: readonly RegExp[] = [
  assigned(`["']?`),
  // - name: NAME, then value: value, as containers are given their environment
  new RegExp(
    String.raw`(?<=\b${secret}["']?[ \t]{0,8}(?:,|\r?\n)[ \t]{0,80}["']?value["']?[ \t]{0,8}:[ \t]{0,8}["']?)[^\s"',;{}$]{3,200}`,
    "gi",
  ),
  ...anywhere,
];

/** In code, what stands there without quotes is a name or a type. */
const inCode: readonly RegExp[] = [assigned(`["'\`]`), ...anywhere];

const without =
  (patterns: readonly RegExp[]) =>
  (text: string): string =>
    patterns.reduce((words, pattern) => words.replace(pattern, (value) => value.replace(/[^\n]/g, "•")), text);

/** A text with the values of what looks like secrets struck out, letter by letter, so that every offset stays where it is. */
export const redacted = without(inSettings);

/** The same of code, with its names and types left as they are. */
export const redactedCode = without(inCode);
