/**
 * The path that a regular expression asks for, with a parameter for each part that is left open: `^\/orders\/(\d+)$` is
 * `/orders/:1`. `null` where it asks for more or less than that.
 */
export function pathOfPattern(source: string): string | null {
  if (source.length > 300) return null;
  const whole = /^\^(\\\/.*)\$$/.exec(source.replaceAll("[^\\/]", "[^/]"))?.[1]?.replace(/\\\/\?$/, "");
  if (!whole) return null;
  const parts = whole.split("\\/").slice(1);
  const read = parts.map((part, i) =>
    isLiteral(part) ? part.replace(/\\([.-])/g, "$1") : isOpen(part) ? `:${i}` : null,
  );
  return read.every((part) => part !== null) ? `/${read.join("/")}` : null;
}

const isLiteral = (part: string): boolean => /^(?:[\w~-]|\\[.-])+$/.test(part) && !/^\\[dw]/.test(part);

/** One group, or one class of letters, that takes a part as a whole. */
const isOpen = (part: string): boolean =>
  /^\((?:\?:|\?<\w+>)?(?:\[[^\]]+\]|\\[dwS]|\.)(?:[+*]|\{\d+(?:,\d*)?\})\??\)$/.test(part) ||
  /^(?:\[[^\]]+\]|\\[dw])(?:\+|\{\d+(?:,\d*)?\})$/.test(part);
