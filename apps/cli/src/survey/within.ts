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

/**
 * Whether some work ends in so many milliseconds of computing. On a machine with more to do than it can, time passes without any
 * work being done: then it is given more, up to a bound.
 */
export function endsWithin(patience: number, work: () => void): boolean {
  for (let time = patience; time <= patience * 16; time *= 4) {
    const before = process.cpuUsage();
    if (within(time, work)) return true;
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 >= patience * 0.8) return false;
  }
  return false;
}

/** What some work gives, or nothing where it does not end in so many milliseconds of computing. */
export function answerWithin<T>(patience: number, work: () => T): { readonly value: T } | null {
  let answer: { readonly value: T } | null = null;
  endsWithin(patience, () => {
    answer = { value: work() };
  });
  return answer;
}
