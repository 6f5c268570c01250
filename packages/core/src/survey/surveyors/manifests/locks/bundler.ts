import type { Lock } from "./lock.ts";

/** Gemfile.lock: the lines of `specs` with four blanks before them are the gems, those with six what each needs. */
export const bundlerLock: Lock = {
  file: /(?:^|\/)Gemfile\.lock$/,
  ecosystem: "rubygems",
  read: (text) =>
    new Map(
      [...text.matchAll(/^ {4}([\w.-]+) \(([\d][^)\s-]*)[^)]*\)$/gm)].map((found) => [found[1]!, found[2]!] as const),
    ),
};
