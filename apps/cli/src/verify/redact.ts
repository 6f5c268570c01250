/** Names whose values are nobody's business. */
const secret = String.raw`[\w.-]*(?:passw(?:or)?d|passwd|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|credential|auth[_-]?key|salt|dsn)[\w.-]*`;

const patterns: readonly RegExp[] = [
  // NAME=value, name: value, "name": "value", name = value
  new RegExp(String.raw`(?<=\b${secret}["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)[^\s"',;{}$]{3,200}`, "gi"),
  // - name: NAME, then value: value, as containers are given their environment
  new RegExp(
    String.raw`(?<=\b${secret}["']?[ \t]{0,8}(?:,|\r?\n)[ \t]{0,80}["']?value["']?[ \t]{0,8}:[ \t]{0,8}["']?)[^\s"',;{}$]{3,200}`,
    "gi",
  ),
  // scheme://user:password@host
  /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"']{0,80}:)[^\s@/"']{1,200}(?=@)/gi,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,8000}/g,
  /\b(?:ghp|gho|ghs|github_pat|glpat|sk|pk|xox[abprs]|AKIA|ASIA)[-_A-Za-z0-9]{12,200}/g,
];

/** A text with the values of what looks like secrets struck out, letter by letter, so that every offset stays where it is. */
export const redacted = (text: string): string =>
  patterns.reduce((words, pattern) => words.replace(pattern, (value) => value.replace(/[^\n]/g, "•")), text);
