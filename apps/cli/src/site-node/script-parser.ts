import type { Script, Site } from "@asbuilt/core/survey/site";
import { createRequire } from "node:module";

type Parse = typeof import("oxc-parser").parseSync;

let known: Parse | null | undefined;

/** The parser of JavaScript and TypeScript; absent on machines for which it was not built. */
export function scriptParser(): Site["parse"] {
  known ??= load();
  const parse = known;
  if (!parse) return undefined;
  return (path, text): Script => {
    const result = parse(path, text);
    return {
      get program() {
        return result.program;
      },
      module: result.module,
      errors: result.errors.length,
    };
  };
}

function load(): Parse | null {
  try {
    return (createRequire(import.meta.url)("oxc-parser") as typeof import("oxc-parser")).parseSync;
  } catch {
    return null;
  }
}
