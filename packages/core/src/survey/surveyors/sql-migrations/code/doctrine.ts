import { closeOf } from "../../../../notation/code/reach.ts";
import type { Code, Token } from "../../../../notation/code/token.ts";
import { tokenize } from "../../../../notation/code/tokenize.ts";
import { Lines } from "../../../../text/lines.ts";
import { lexisOf } from "../../../files/lexis.ts";
import type { MigrationFormat, Unread } from "../change-facts.ts";
import { readScript } from "../sql-format.ts";
import { scriptIn } from "./sql-strings.ts";

/** Migrations of Doctrine, `Version20240131120000.php`: the statements that `up` hands over, where they are written as they are. */
export const doctrine: MigrationFormat = {
  wants: (path) => /(?:^|\/)Version\d{8,14}\w{0,40}\.php$/.test(path),
  read({ path, text }) {
    const lexis = lexisOf(path);
    if (!lexis || !/\bextends\s+AbstractMigration\b/.test(text)) return null;
    const code = tokenize(text, lexis);
    const up = bodyOf("up", code);
    const { script, unread } = scriptIn(code.text, up, changes);
    const read = readScript(script);
    const problems = [...(read?.unread ?? []), ...unread, ...built(code.text, up)].sort((a, b) => a.line - b.line);
    if (!read && problems.length === 0) return null;
    return { statements: [], ...read, ...(problems.length > 0 ? { unread: problems } : {}) };
  },
};

const changes =
  /^\s*(?:create\s+(?:table|(?:unique\s+)?index|type)|alter\s+table|drop\s+(?:table|index)|rename\s+table)\b/i;

/** The tokens in the braces of a function. */
function bodyOf(name: string, code: Code): readonly Token[] {
  const { tokens } = code;
  const at = tokens.findIndex(({ text }, i) => text === "function" && tokens[i + 1]?.text === name);
  const begin = at < 0 ? -1 : tokens.findIndex(({ text }, i) => i > at && text === "{");
  return begin < 0 ? [] : tokens.slice(begin + 1, closeOf(code, begin));
}

/** What is built by calls of a schema, or stands in a text over several lines, is not read. */
function built(text: string, tokens: readonly Token[]): readonly Unread[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const body = text.slice(first.from, last.to);
  const found = /->(?:createTable|getTable|dropTable|renameTable)\s*\(|<<<\s?['"]?[A-Z]/.exec(body);
  if (!found) return [];
  const line = new Lines(text).lineAt(first.from + found.index);
  return [{ line, why: "makes tables in a way that cannot be read." }];
}
