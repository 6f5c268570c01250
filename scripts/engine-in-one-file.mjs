// One file is shipped, and most of it is needed only to read documents. The engine stands in that file as a text, which
// costs next to nothing to pass over, and is compiled when a command first asks for it; so `--version` starts as fast as Node.

import { join } from "node:path";
import { root } from "./sources.mjs";

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
import { fileURLToPath } from "node:url";
import { loadEngine } from ${JSON.stringify(join(root, "apps/cli/src/engine-code.ts"))};
const engine = loadEngine(${JSON.stringify(code)}, fileURLToPath(import.meta.url));
export const { check, explain, here, init, read, ruleIds, serveThread, survey, verify } = engine;
`;
