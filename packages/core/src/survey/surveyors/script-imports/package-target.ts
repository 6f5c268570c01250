/**
 * The files that a package's `exports` or `imports` give for a key, in the order of its conditions. Which condition holds depends on
 * who builds: the one whose file is there is taken.
 */
export function targetsOf(map: unknown, key: string): string[] {
  const whole = subpaths(map);
  if (Object.hasOwn(whole, key)) return leaves(whole[key], "");
  let best: { readonly pattern: string; readonly star: string } | null = null;
  for (const pattern of Object.keys(whole)) {
    const star = starOf(pattern, key);
    if (star !== null && (!best || pattern.indexOf("*") > best.pattern.indexOf("*"))) best = { pattern, star };
  }
  return best ? leaves(whole[best.pattern], best.star) : [];
}

/** What stands for the star of a pattern in a text; `null` where they do not match. A pattern that ends in `/` has one at its end. */
export function starOf(pattern: string, text: string): string | null {
  const at = pattern.endsWith("/") ? pattern.length : pattern.indexOf("*");
  if (at < 0) return null;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
    ? text.slice(before.length, text.length - after.length)
    : null;
}

/** A map by subpaths; conditions or a single file are those of the package itself. */
function subpaths(map: unknown): Readonly<Record<string, unknown>> {
  const isMap = typeof map === "object" && map !== null && !Array.isArray(map);
  return isMap && Object.keys(map).some((key) => /^[.#]/.test(key))
    ? (map as Readonly<Record<string, unknown>>)
    : map === undefined
      ? {}
      : { ".": map };
}

/** Every file named in a target, conditions and alternatives in their order. */
function leaves(target: unknown, star: string, depth = 8): string[] {
  if (typeof target === "string") return [target.endsWith("/") ? target + star : target.replaceAll("*", star)];
  if (typeof target !== "object" || target === null || depth === 0) return [];
  return Object.values(target).flatMap((value) => leaves(value, star, depth - 1));
}
