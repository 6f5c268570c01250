import { isMark, isWord } from "../code/reach.ts";
import { cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { dottedAt } from "./dotted.ts";
import { headOf, type ImportStatement, type SourceHead } from "./head.ts";

/** The package and the imports of a Java file; an import on demand ends in `.*`, a static one names its member. Total. */
export function readJavaImports(text: string): SourceHead {
  const code = tokenize(headOf(text, "import", "package"), cLike);
  const imports: ImportStatement[] = [];
  let name = "";
  for (let at = 0; at < code.tokens.length; at++) {
    if (code.tokens[at]!.kind === "word" && isWord(code, at, "class", "interface", "enum", "record")) break;
    const isImport = isWord(code, at, "import");
    if (!isImport && !isWord(code, at, "package")) continue;
    const from = isImport && isWord(code, at + 1, "static") ? at + 2 : at + 1;
    const found = dottedAt(code, from);
    if (!found || !isMark(code, found.next, ";")) continue;
    if (!isImport) name = found.text;
    else
      imports.push({
        what: found.text,
        range: { from: code.tokens[from]!.from, to: code.tokens[found.next - 1]!.to },
      });
    at = found.next;
  }
  return { package: name, imports, declares: [] };
}
