import type { Token } from "../../../../notation/code/token.ts";
import { tokenize } from "../../../../notation/code/tokenize.ts";
import { Lines } from "../../../../text/lines.ts";
import { lexisOf } from "../../../files/lexis.ts";
import type { ChangeFacts, MigrationFormat, Unread } from "../change-facts.ts";
import { readScript } from "../sql-format.ts";

/**
 * Tables that a program makes itself when it starts: `db.exec("CREATE TABLE IF NOT EXISTS notes (…)")`, in any language of which
 * strings are known. What it drops it makes again, so that dropped tables are none the less there.
 */
export const sqlStrings: MigrationFormat = {
  wants: (path) => lexisOf(path) !== undefined,
  read({ path, text }) {
    const lexis = lexisOf(path);
    if (!lexis || !makesTables.test(text)) return null;
    const { text: code, tokens } = tokenize(text, lexis);
    const { script, unread } = scriptIn(code, tokens);
    const read = readScript(script);
    const statements = (read?.statements ?? []).filter(({ kind }) => kind !== "dropTable");
    const problems = [...(read?.unread ?? []), ...unread].sort((a, b) => a.line - b.line);
    if (!statements.some(({ kind }) => kind === "createTable")) return null;
    return {
      ...read,
      statements,
      inCode: true,
      ...(problems.length > 0 ? { unread: problems } : {}),
    } satisfies ChangeFacts;
  },
};

const makesTables = /\bcreate\s+table\b/i;
const begins =
  /^(?:\s|--[^\n]*\n)*(?:pragma\b[^;]*;\s*|begin\b[^;]*;\s*)*(?:create\s+(?:table|(?:unique\s+)?index|type)|alter\s+table)\b/i;

/** The strings of a program that change a database, each where it stands, and nothing else: a script of as many lines. */
export function scriptIn(
  text: string,
  tokens: readonly Token[],
  changes = begins,
): { readonly script: string; readonly unread: Unread[] } {
  const lines = new Lines(text);
  const unread: Unread[] = [];
  let script = "";
  const blankTo = (to: number): void => {
    script += text.slice(script.length, to).replace(/[^\n]/g, " ");
  };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== "string" || !changes.test(inside(tokens[i]!.text))) continue;
    const parts = joinedFrom(tokens, i);
    i += parts.length * 2 - 2;
    // What is joined to a string and is none can be known only when the program runs.
    if (parts.some(({ text: part }) => hasGap.test(part)) || isJoined(tokens[i + 1])) {
      const why = "makes statements from strings, which cannot be read.";
      unread.push({ line: lines.lineAt(parts[0]!.from), why });
      continue;
    }
    for (const part of parts) {
      const open = quotesOf(part.text).length;
      blankTo(part.from + open);
      script += inside(part.text);
    }
    script += ";";
  }
  blankTo(text.length);
  return { script, unread };
}

/** What joins strings in most languages, and in PHP. */
const isJoined = (token: Token | undefined): boolean => token?.text === "+" || token?.text === ".";

/** The strings that `+` joins to one, from the first on. */
function joinedFrom(tokens: readonly Token[], first: number): readonly Token[] {
  const parts = [tokens[first]!];
  for (let i = first + 1; tokens[i]?.text === "+" && tokens[i + 1]?.kind === "string"; i += 2)
    parts.push(tokens[i + 1]!);
  return parts;
}

/** `${table}`, `{table}`, `%s`: what is put in when the program runs. `strftime('%s', 'now')` asks SQLite for a time. */
const hasGap = /\$\{|\{\w+\}|(?<!strftime\s?\(\s?['"]{1,2})%[sdv]\b|\$\w+\s*\(/;

const quotesOf = (text: string): string => /^(?:"""|'''|["'`])/.exec(text)?.[0] ?? "";

/**
 * What a string holds, as long as it is written: what is escaped is blank, or the quote that was meant, with the blank outside of what
 * the quotes of SQL hold.
 */
function inside(text: string): string {
  const quote = quotesOf(text);
  let isOpen = false;
  const closed = text.length >= quote.length * 2 && text.endsWith(quote);
  return text
    .slice(quote.length, closed ? -quote.length : undefined)
    .replace(/\\(?:(["'`])|[ntr])/g, (_, meant?: string) => {
      if (meant === undefined) return "  ";
      isOpen = !isOpen;
      return isOpen ? ` ${meant}` : `${meant} `;
    });
}
