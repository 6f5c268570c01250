import type { Script, Site } from "@asbuilt/core/survey/site";
import { createRequire } from "node:module";
import { nestsTooDeep } from "./script-depth.ts";

type Parse = typeof import("oxc-parser").parseSync;

/** Longer ones are bundles and data. */
const largestScript = 1_500_000;

let known: Parse | null | undefined;

/** The parser of JavaScript and TypeScript; absent on machines for which it was not built. */
export function scriptParser(): Site["parse"] {
  known ??= load();
  const parse = known;
  if (!parse) return undefined;
  return (path, text): Script | { readonly why: string } => {
    if (text.length > largestScript)
      return { why: `a script of more than ${largestScript / 1_000_000} million characters is not parsed` };
    if (nestsTooDeep(text)) return { why: "it nests deeper than is safe to parse" };
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
