import { isMark, isWord } from "../code/reach.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { dottedAt } from "./dotted.ts";
import type { ImportStatement, SourceHead } from "./head.ts";

/** What a C# file says of itself and of others. A namespace that is used does not tell which of its types are: their names do. */
export interface CsharpFile extends SourceHead {
  /** Namespaces that the file opens to its whole project. */
  readonly global: readonly string[];
  /** Words that may name a type, where each first stands. */
  readonly mentions: readonly ImportStatement[];
}

/** Reads the namespace, the usings, the declared types and the words that may name others. Total. */
export function readCsharp(text: string): CsharpFile {
  const code = tokenize(text, cLike);
  const imports: ImportStatement[] = [];
  const global: string[] = [];
  const declares = new Set<string>();
  const mentions = new Map<string, ImportStatement>();
  let name = "";
  for (let at = 0; at < code.tokens.length; at++) {
    const token = code.tokens[at]!;
    if (token.kind !== "word") continue;
    const opened = isWord(code, at, "using") ? usingAt(code, at + 1) : null;
    if (opened) {
      if (isWord(code, at - 1, "global")) global.push(opened.statement.what);
      else imports.push(opened.statement);
      at = opened.next;
    } else if (isWord(code, at, "namespace")) {
      const found = dottedAt(code, at + 1);
      if (found && name === "") name = found.text;
      at = found ? found.next - 1 : at;
    } else if (isWord(code, at, "class", "interface", "struct", "record", "enum", "delegate") && isWord(code, at + 1)) {
      const named = isWord(code, at + 1, "class", "struct") ? at + 2 : at + 1;
      if (isWord(code, named)) declares.add(code.tokens[named]!.text);
    } else if (/^\p{Lu}/u.test(token.text) && !isMark(code, at - 1, ".") && !mentions.has(token.text))
      mentions.set(token.text, { what: token.text, range: { from: token.from, to: token.to } });
  }
  for (const own of declares) mentions.delete(own);
  return { package: name, imports, global, declares: [...declares], mentions: [...mentions.values()] };
}

/** `using A.B;`, `using static A.B.C;`, `using X = A.B.C;`; a `using` of a resource is none. */
function usingAt(code: Code, at: number): { readonly statement: ImportStatement; readonly next: number } | null {
  let from = isWord(code, at, "static") ? at + 1 : at;
  if (isWord(code, from) && isMark(code, from + 1, "=")) from += 2;
  const found = dottedAt(code, from);
  if (!found || !isMark(code, found.next, ";")) return null;
  const range = { from: code.tokens[from]!.from, to: code.tokens[found.next - 1]!.to };
  return { statement: { what: found.text, range }, next: found.next };
}
