// One file is shipped, and most of it is needed only to read documents. The engine stands in that file as a text, which
// costs next to nothing to pass over, and is compiled when a command first asks for it; so `--version` starts as fast as Node.

/** Makes the import of src/engine.ts give what the already bundled engine, a CommonJS `code`, exports. */
export function engineAsText(code) {
  const id = "\0engine";
  return {
    name: "engine-as-text",
    resolveId: (source) => (source.startsWith(".") && source.endsWith("/engine.ts") ? id : null),
    load: (loaded) => (loaded === id ? moduleOf(code) : null),
  };
}

// Errors in the engine tell their place as `asbuilt.mjs#engine:line:column`.
const moduleOf = (code) => `
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
const file = fileURLToPath(import.meta.url);
const engine = {};
new Script(${JSON.stringify(`(function (exports, require, __filename) {${code}\n})`)}, { filename: file + "#engine" })
  .runInThisContext()(engine, createRequire(file), file);
export const { check, explain, here, init, read, ruleIds, serveThread, survey, verify } = engine;
`;
