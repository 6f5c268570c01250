import ignore, { type Ignore } from "ignore";
import { readText } from "./read-text.ts";

// The patterns of a repository are its own words, and become regular expressions that may backtrack. Patterns that no person
// writes are passed over: that costs a look at files that would have been left out, and nothing else.

const longestPattern = 300;
const mostPatterns = 5000;
/** Of `*` within one segment. */
const mostStars = 3;
/** Of `**`. */
const mostCrossings = 4;

/** What the `.gitignore` at `path` says; `null` if it cannot be read, or says nothing. */
export function ignoreRules(path: string): Ignore | null {
  const read = readText(path);
  if ("why" in read) return null;
  const patterns = read.text.split(/\r\n|\n|\r/).filter(isHarmless);
  return patterns.length > 0 ? ignore().add(patterns.slice(0, mostPatterns)) : null;
}

/** Whether a pattern is matched in reasonable time, whatever the path. */
export function isHarmless(pattern: string): boolean {
  if (pattern === "" || pattern.startsWith("#") || pattern.length > longestPattern) return false;
  const segments = pattern.split("/");
  return (
    segments.filter((segment) => segment === "**").length <= mostCrossings &&
    segments.every((segment) => (segment.match(/\*+/g)?.length ?? 0) <= mostStars)
  );
}
