import { toldBy } from "../../../compare/quantities/words.ts";
import type { Token } from "../../../notation/code/token.ts";
import { matches } from "../../../text/matches.ts";
import { secretWords } from "../../../text/secret-names.ts";
import { lexisOf } from "../../files/lexis.ts";
import { withoutSecrets } from "../../files/without-secrets.ts";

// What is told beside a number is saved and shown, so that no value of a secret may be among it.

/** Lines without any of these hold nothing that would be struck out. */
const maySecret =
  /pass|pwd|secret|token|key|credential|salt|dsn|:\/\/|gh[pos]_|github_pat|glpat|sk[-_]|pk[-_]|xox|AKIA|ASIA/i;

/** The words of a line that may be told: `all`, and those `of` a name or a text of several. */
export interface WordsTold {
  readonly all: readonly string[];
  readonly of: (text: string) => string;
}

/** In configuration words that are neither keys nor options are values; of all others those of secrets are left out. */
export function wordsTold(path: string, line: string, tokens: readonly Token[]): WordsTold {
  const shown = maySecret.test(line) ? withoutSecrets(path, line) : line;
  const named = lexisOf(path) === undefined ? matches(line, names) : null;
  const words = tokens.filter(({ kind }) => kind === "word");
  const untold = new Set([
    ...tokens.flatMap(({ text, from, to }) => (shown.slice(from, to) === text ? [] : [text, text.slice(1, -1)])),
    ...words.flatMap(({ text, from }) =>
      named === null || named.some(({ 0: { length }, index }) => index <= from && from < index + length) ? [] : [text],
    ),
  ]);
  const told = (some: readonly string[]): readonly string[] =>
    untold.size === 0 ? some : some.filter((word) => !untold.has(word));
  return { all: told(words.map(({ text }) => text)), of: (text) => told(text.split(" ")).join(" ") };
}

/** What a line begins with, the program that it runs, an option, or a key: `keepalive_timeout 65`, `CMD gunicorn`, `--max-age …`, `jwt.ttl: …`. */
const names =
  /(?<=^\s*(?:CMD|ENTRYPOINT|exec|command:|entrypoint:)\s+)[a-z][a-z-]+|^[\s-]*["']?[\w.]+|(?<![\w-])--?\w[\w.-]*|\w[\w.-]*(?=["']?\s?[=:])/g;

const ofSecret = new RegExp(String.raw`${secretWords}|pass|(?:^|_)pin(?:_|$)|key$|_key\b`, "i");
/** What a name ends with is what it is of: a `DEFAULT_PASSWORD` is a password, and a `PASSWORD_LENGTH` is none. */
const isSecret = /(?:pass(?:word|wd|phrase)?|secret|pwd|(?:^|_)pin)[_\d]*$/i;

/** Whether a bare number may be a secret by its name: unless that says how long, how many or how large. */
export function isOfSecret(own: string): boolean {
  if (!ofSecret.test(own)) return false;
  const { sorts } = toldBy(own);
  return isSecret.test(own) || [...sorts].every((sort) => sort === "#default");
}
