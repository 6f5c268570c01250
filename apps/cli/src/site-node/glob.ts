/** Whether a word holds marks of a glob. */
export const isGlob = (word: string): boolean => /[*?{}[\]]/.test(word);

/**
 * A matcher of paths with `/`: `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` are alternatives, `[a-z]`
 * is one of a set. A pattern that ends in `/` means everything below. Segments are matched one by one, so that no
 * pattern takes more than polynomial time.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const clean = pattern.replace(/^\.\//, "").replace(/\/$/, "/**");
  const alternatives = expandBraces(clean).map((one) =>
    one.split("/").map((part) => (part === "**" ? part : segmentMatcher(part))),
  );
  return (path) => {
    const parts = path.split("/");
    return alternatives.some((segments) => matches(segments, parts));
  };
}

type SegmentPattern = "**" | ((part: string) => boolean);

function matches(segments: readonly SegmentPattern[], parts: readonly string[]): boolean {
  // open[i]: the first i segments match the parts so far.
  let open = closure(segments, [true, ...segments.map(() => false)]);
  for (const part of parts) {
    const next = [false, ...segments.map(() => false)];
    for (const [i, segment] of segments.entries()) {
      if (segment === "**") {
        if (open[i] || open[i + 1]) next[i + 1] = true;
      } else if (open[i] && segment(part)) next[i + 1] = true;
    }
    open = closure(segments, next);
  }
  return open[segments.length]!;
}

/** `**` also matches nothing. */
function closure(segments: readonly SegmentPattern[], open: boolean[]): boolean[] {
  for (const [i, segment] of segments.entries()) if (segment === "**" && open[i]) open[i + 1] = true;
  return open;
}

function segmentMatcher(pattern: string): (part: string) => boolean {
  if (!isGlob(pattern)) return (part) => part === pattern;
  const source = pattern.replace(/\[!?[^\]/]+\]|[*]+|[?]|[\\^$.|+(){}[\]]/g, (mark) => {
    if (mark.startsWith("*")) return "[^/]*";
    if (mark === "?") return "[^/]";
    if (mark.length > 2 && mark.startsWith("[")) return mark.replace("[!", "[^").replace(/\\/g, "\\\\");
    return `\\${mark}`;
  });
  try {
    const regex = new RegExp(`^${source}$`, "u");
    // As a shell does: a star does not find hidden names.
    return (part) => part.length <= 512 && (!part.startsWith(".") || pattern.startsWith(".")) && regex.test(part);
  } catch {
    return (part) => part === pattern;
  }
}

/** At most 64 alternatives are made; what goes beyond is matched by its letters. */
function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    const one = open.pop()!;
    const found = /\{([^{}]*)\}/.exec(one);
    if (!found || done.length + open.length >= 64) done.push(one);
    else for (const word of found[1]!.split(",").slice(0, 64)) open.push(one.replace(found[0], () => word));
  }
  return done;
}
