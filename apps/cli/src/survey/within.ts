import { Script } from "node:vm";

// What a reader does with one file is a pure function, and should be linear; where one is not, or a pattern never ends, nobody
// must wait for it. The engine itself stops what runs too long, in the midst of loops and of regular expressions.

const place = Symbol.for("asbuilt.within");
const run = new Script('globalThis[Symbol.for("asbuilt.within")]()');

/**
 * Does some work, or stops it after so many milliseconds. What it changed until then stays changed; what it was to give is lost.
 *
 * @returns whether it came to its end
 */
export function within(milliseconds: number, work: () => void): boolean {
  const holder = globalThis as { [place]?: () => void };
  const before = holder[place];
  holder[place] = work;
  try {
    run.runInThisContext({ timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as { readonly code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    if (before) holder[place] = before;
    else delete holder[place];
  }
}
