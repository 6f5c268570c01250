import type { AccessRule } from "./route-file.ts";

// Rules that decide by the path of a request who may call, such as those of Spring Security: the first that takes a request in decides.

/** What the rules say of a route: the rule that decides, none, or a place where it cannot be told. */
export type Decision = { readonly rule: AccessRule } | { readonly undecided: AccessRule } | null;

/** The rule that decides of a route by its method and its path below the base of all paths. */
export function decisionOn(method: string, path: string, rules: readonly AccessRule[]): Decision {
  const segments = segmentsOf(path);
  for (const rule of rules) {
    if (rule.patterns === null) return { undecided: rule };
    if (!rule.patterns.some((pattern) => takesIn(segmentsOf(pattern), segments))) continue;
    if (rule.method === undefined || rule.method === method)
      return rule.demand === null ? { undecided: rule } : { rule };
    // Of a route for all methods one rule may decide for some.
    if (method === "ANY") return { undecided: rule };
  }
  return null;
}

const segmentsOf = (path: string): readonly string[] => path.split("/").filter((segment) => segment !== "");

/**
 * Whether a pattern takes a path in: `**` stands for any number of segments, `*` for one or a part of one, `{name}` for one. A
 * parameter of the path is taken in where any value of it is.
 */
function takesIn(pattern: readonly string[], path: readonly string[]): boolean {
  // The places that may be reached in the path by so much of the pattern: linear in the product of two short lists.
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    if (part === "**") for (let at = Math.min(...reached); at <= path.length; at++) next.add(at);
    else for (const at of reached) if (at < path.length && fits(part, path[at]!)) next.add(at + 1);
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(path.length);
}

function fits(part: string, segment: string): boolean {
  // `{id:\d+}` takes in numbers alone; whatever else a parameter is bound to is taken for any.
  if (/^\{[^{}:]*:(?:\\+d|\[0-9\])[+*]?\}$/.test(part)) return segment.includes("{") || /^\d+$/.test(segment);
  if (part === "*" || /^\{[^{}]*\}$/.test(part)) return true;
  if (part === segment) return true;
  if (!part.includes("*") || segment.includes("{")) return false;
  const pieces = part.split("*");
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  if (segment.length < first.length + last.length || !segment.startsWith(first) || !segment.endsWith(last))
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = segment.indexOf(piece, at);
    if (found < 0 || found + piece.length > segment.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
