import { closeOf, isMark, isWord } from "../code/reach.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { headOf, type ImportStatement, type SourceHead } from "./head.ts";

const phpLike = { ...cLike, lineComments: ["//", "#"], quotes: ['"', "'"], spanning: ['"', "'"] };

/** The namespace and the imported classes of a PHP file, their parts joined by dots. Functions and constants are left out. Total. */
export function readPhpImports(text: string): SourceHead {
  const code = tokenize(headOf(text, "use ", "namespace "), phpLike);
  const imports: ImportStatement[] = [];
  let name = "";
  let depth = 0;
  for (let at = 0; at < code.tokens.length; at++) {
    if (isMark(code, at, "{")) depth++;
    if (isMark(code, at, "}")) depth--;
    if (isWord(code, at, "class", "trait", "interface", "enum") && depth === 0) break;
    if (!code.tokens[at]!.first) continue;
    if (isWord(code, at, "namespace")) name = nameAt(code, at + 1).text;
    else if (isWord(code, at, "use") && !isWord(code, at + 1, "function", "const"))
      imports.push(...usesAt(code, at + 1));
  }
  return { package: name, imports, declares: [] };
}

function nameAt(code: Code, at: number): { readonly text: string; readonly next: number } {
  const words: string[] = [];
  let next = at;
  while (isWord(code, next) || isMark(code, next, "\\")) {
    if (isWord(code, next, "as")) break;
    if (isWord(code, next)) words.push(code.tokens[next]!.text);
    next++;
  }
  return { text: words.join("."), next };
}

/** `A\B as C, A\D` and `A\{B, C\D}`. */
function usesAt(code: Code, at: number): ImportStatement[] {
  const found: ImportStatement[] = [];
  for (let i = at; i < code.tokens.length; ) {
    const { text, next } = nameAt(code, i);
    if (text === "" || next === i) break;
    const from = code.tokens[i]!.from;
    if (isMark(code, next, "{")) {
      const close = closeOf(code, next);
      for (let inner = next + 1; inner < close; inner++) {
        const part = nameAt(code, inner);
        if (part.text !== "")
          found.push({ what: `${text}.${part.text}`, range: { from, to: code.tokens[part.next - 1]!.to } });
        inner = Math.max(inner, part.next - 1);
        while (inner < close - 1 && !isMark(code, inner + 1, ",")) inner++;
        inner++;
      }
      break;
    }
    found.push({ what: text, range: { from, to: code.tokens[next - 1]!.to } });
    i = isWord(code, next, "as") ? next + 2 : next;
    if (!isMark(code, i, ",")) break;
    i++;
  }
  return found;
}
