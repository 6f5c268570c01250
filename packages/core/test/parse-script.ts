import { parseSync } from "oxc-parser";
import type { Script } from "../src/survey/site.ts";

/** Parses JavaScript and TypeScript for tests as hosts on Node do. */
export function parseScript(path: string, text: string): Script {
  const result = parseSync(path, text);
  return {
    get program() {
      return result.program;
    },
    module: result.module,
    errors: result.errors.length,
  };
}
