import { isMark, isWord } from "../code/reach.ts";
import { type Code, pythonLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { ImportStatement } from "./head.ts";

/** An import of Python: a module with the dots before it, and the names that are taken from it. */
export interface PythonImport extends ImportStatement {
  /** Empty for `import a.b`, which names the module alone. `*` stands for all. */
  readonly names: readonly string[];
}

/** The imports of a Python file that run: those only for checkers of types are left out. Total. */
export function readPythonImports(text: string): PythonImport[] {
  const end = text.lastIndexOf("import");
  if (end < 0) return [];
  // An import in brackets goes on to its bracket; all that follows the last one is none.
  const close = text.indexOf(")", end);
  const line = text.indexOf("\n", end);
  const code = tokenize(text.slice(0, Math.max(close < 0 ? 0 : close + 1, line < 0 ? text.length : line)), pythonLike);
  const found: PythonImport[] = [];
  let guarded = -1;
  for (let at = 0; at < code.tokens.length; at++) {
    const token = code.tokens[at]!;
    if (token.first && guarded >= 0 && token.column <= guarded) guarded = -1;
    if (token.first && isWord(code, at, "if") && isForTypes(code, at + 1)) guarded = token.column;
    if (guarded >= 0 || !(token.first || isMark(code, at - 1, ";", ":"))) continue;
    if (isWord(code, at, "import")) found.push(...modulesAt(code, at + 1));
    else if (isWord(code, at, "from")) {
      const taken = takenAt(code, at + 1);
      if (taken) found.push(taken);
    }
  }
  return found;
}

const isForTypes = (code: Code, at: number): boolean =>
  isWord(code, at, "TYPE_CHECKING") || (isMark(code, at + 1, ".") && isWord(code, at + 2, "TYPE_CHECKING"));

interface Module {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** `..a.b`; the dots alone where they stand alone. */
function moduleAt(code: Code, at: number): Module | null {
  const first = code.tokens[at];
  if (!first) return null;
  let text = "";
  let next = at;
  while (isMark(code, next, ".", "...")) text += code.tokens[next++]!.text;
  while (isWord(code, next) && !(text !== "" && isWord(code, next, "import"))) {
    text += code.tokens[next++]!.text;
    if (!isMark(code, next, ".") || !isWord(code, next + 1)) break;
    text += ".";
    next++;
  }
  return text === "" ? null : { text, from: first.from, to: code.tokens[next - 1]!.to, next };
}

/** `import a.b as c, d` */
function modulesAt(code: Code, at: number): PythonImport[] {
  const found: PythonImport[] = [];
  for (let i = at; ; ) {
    const module = moduleAt(code, i);
    if (!module || module.text.startsWith(".")) return found;
    found.push({ what: module.text, range: { from: module.from, to: module.to }, names: [] });
    i = module.next;
    if (isWord(code, i, "as")) i += 2;
    if (!isMark(code, i, ",")) return found;
    i++;
  }
}

/** `from a.b import c, d as e`, also in brackets. */
function takenAt(code: Code, at: number): PythonImport | null {
  const module = moduleAt(code, at);
  if (!module || !isWord(code, module.next, "import")) return null;
  const names: string[] = [];
  let i = module.next + 1;
  const brackets = isMark(code, i, "(");
  if (brackets) i++;
  for (; i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (!brackets && token.first && !isMark(code, i - 1, "\\")) break;
    if (isWord(code, i, "as")) i++;
    else if (isWord(code, i) || isMark(code, i, "*")) names.push(token.text);
    else if (!isMark(code, i, ",", "\\")) break;
  }
  return { what: module.text, range: { from: module.from, to: module.to }, names };
}
