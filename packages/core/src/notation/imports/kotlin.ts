import { after, isMark, isWord } from "../code/reach.ts";
import { type Code, scriptLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { dottedAt } from "./dotted.ts";
import type { ImportStatement, SourceHead } from "./head.ts";

const kotlinLike = { ...scriptLike, quotes: ['"""', '"', "'"], spanning: ['"""'], raw: ['"""'] };

/** The package, the imports and the names at the top of a Kotlin file. Total. */
export function readKotlinImports(text: string): SourceHead {
  const code = tokenize(text, kotlinLike);
  const imports: ImportStatement[] = [];
  const declares: string[] = [];
  let name = "";
  for (let at = 0; at < code.tokens.length; at = after(code, at)) {
    if (isWord(code, at, "import", "package") && code.tokens[at]!.first) {
      const found = dottedAt(code, at + 1);
      if (!found) continue;
      if (isWord(code, at, "package")) name = found.text;
      else
        imports.push({
          what: found.text,
          range: { from: code.tokens[at + 1]!.from, to: code.tokens[found.next - 1]!.to },
        });
      at = found.next - 1;
    } else if (isWord(code, at, "class", "interface", "object", "fun", "val", "var", "typealias")) {
      const declared = declaredAt(code, at);
      if (declared) declares.push(declared);
    }
  }
  return { package: name, imports, declares: [...new Set(declares)] };
}

/** The name that a keyword declares: that of `fun <T> List<T>.total()` is the last before the bracket. */
function declaredAt(code: Code, at: number): string | null {
  if (!isWord(code, at, "fun", "val", "var")) return isWord(code, at + 1) ? code.tokens[at + 1]!.text : null;
  let last: string | null = null;
  for (let i = at + 1; i < code.tokens.length && i < at + 40; i++) {
    if (isMark(code, i, "(", ":", "=", "{", "}")) break;
    if (isWord(code, i, "by", "class", "fun")) break;
    if (isWord(code, i)) last = code.tokens[i]!.text;
  }
  return last;
}
