import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Reference } from "../../routes/route-file.ts";
import type { Statement } from "../../../notation/python/statements.ts";
import { dottedName } from "./values.ts";

/** What a file's imports call things, and the modules all of whose names it takes. */
export interface Imports {
  readonly names: ReadonlyMap<string, Reference>;
  readonly passes: readonly string[];
}

/**
 * Reads imports into references. What is taken from a module is written `module:name`, since it may be a name of the module or a
 * module of the package; a module as a whole is `default` of its file.
 */
export function importsOf(code: Code, statements: readonly Statement[]): Imports {
  const names = new Map<string, Reference>();
  const passes: string[] = [];
  for (const { from, to } of statements) {
    if (isWord(code, from, "import")) {
      for (let i = from + 1; i < to; i++) {
        const found = dottedName(code, i);
        if (!found) break;
        const as = isWord(code, found.next, "as") && isWord(code, found.next + 1);
        names.set(as ? code.tokens[found.next + 1]!.text : found.name, { name: "default", file: found.name });
        i = as ? found.next + 2 : found.next;
      }
    } else if (isWord(code, from, "from")) {
      let module = "";
      let i = from + 1;
      while (i < to && !isWord(code, i, "import")) module += code.tokens[i++]!.text;
      if (i >= to) continue;
      for (i++; i < to; i++) {
        if (isMark(code, i, "*")) passes.push(`${module}:*`);
        if (!isWord(code, i)) continue;
        const name = code.tokens[i]!.text;
        const as = isWord(code, i + 1, "as") && isWord(code, i + 2);
        names.set(as ? code.tokens[i + 2]!.text : name, { name, file: `${module}:${name}` });
        if (as) i += 2;
      }
    }
  }
  return { names, passes };
}
