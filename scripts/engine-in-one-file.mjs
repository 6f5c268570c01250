// One file is shipped, and most of it is needed only to read documents. The engine stands at the end of that file as a
// comment, which costs next to nothing to pass over, and is compiled when a command first asks for it; so `--version`
// starts as fast as Node. All of the file is ASCII: V8 keeps such a text in half the memory, and is sooner done with it.

import { join } from "node:path";
import { inAscii } from "./in-ascii.mjs";
import { root } from "./sources.mjs";

/** Stands for the end of a comment. */
const closed = "*\\x2f";

/** The bundled engine, a CommonJS module, as the comment that ends the program: as the function that it is compiled to. */
export function commentOf(engine) {
  const text = `(function (exports, require, __filename) {${inAscii(engine)}\n})`;
  if (text.includes(closed)) throw new Error(`The engine holds ${closed}, which stands for the end of a comment`);
  return `/*${text.replaceAll("*/", closed)}*/\n`;
}

/** Makes the import of src/engine.ts give what the engine in the program's last comment exports. */
export function engineInComment(comment) {
  const id = "\0engine";
  return {
    name: "engine-in-comment",
    resolveId: (source) => (source.startsWith(".") && source.endsWith("/engine.ts") ? id : null),
    load: (loaded) => (loaded === id ? loading(comment.length) : null),
  };
}

// Errors in the engine tell their place as `asbuilt.mjs#engine:line:column`.
const loading = (length) => `
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadEngine } from ${JSON.stringify(join(root, "apps/cli/src/engine-code.ts"))};
const file = fileURLToPath(import.meta.url);
const text = readFileSync(file, "latin1").slice(${2 - length}, -3).replaceAll(${JSON.stringify(closed)}, "*/");
const engine = loadEngine(text, file);
export const { check, explain, here, init, isOn, read, ruleIds, serveThread, survey, verify } = engine;
`;
