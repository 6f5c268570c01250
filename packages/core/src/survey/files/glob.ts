/** Whether a path matches a glob of `*` and `?` within a folder's name and `**` for any folders. Linear in each for usual globs. */
export function matchesGlob(path: string, glob: string): boolean {
  const pattern = glob.replace(/^\.\//, "").replace(/\/+$/, "").split("/");
  return matches(pattern, path.split("/"), (part) => part === "**", segmentMatches);
}

const segmentMatches = (pattern: string, name: string): boolean =>
  pattern === "*" ||
  matches(
    [...pattern],
    [...name],
    (letter) => letter === "*",
    (a, b) => a === "?" || a === b,
  );

/** Holds items against a pattern in which some parts stand for any number of items, going back to the last such part only. */
function matches<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  isAny: (part: P) => boolean,
  agree: (part: P, item: T) => boolean,
): boolean {
  let p = 0;
  let any = -1;
  let tried = 0;
  for (let i = 0; i < items.length; ) {
    if (p < pattern.length && isAny(pattern[p]!)) {
      any = p++;
      tried = i;
    } else if (p < pattern.length && agree(pattern[p]!, items[i]!)) {
      p++;
      i++;
    } else if (any >= 0) {
      p = any + 1;
      i = ++tried;
    } else return false;
  }
  while (p < pattern.length && isAny(pattern[p]!)) p++;
  return p === pattern.length;
}
