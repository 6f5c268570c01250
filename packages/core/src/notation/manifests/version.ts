import type { Range } from "../../text/range.ts";
import type { DependencyShape } from "../notation.ts";

interface Words {
  readonly text: string;
  readonly range: Range;
}

/** The version facts of a dependency, none where the text does not tell a version. */
export function versionFacts(words: Words | undefined): Pick<DependencyShape, "version" | "versionRange"> {
  const text = words?.text.trim();
  return words && text ? { version: text, versionRange: words.range } : {};
}

/** The part of words that begins at `from`, with its place. What escapes stand before it is not counted. */
export const within = ({ text, range }: Words, from: number, to: number): Words => ({
  text: text.slice(from, to),
  range: { from: Math.min(range.from + from, range.to), to: Math.min(range.from + to, range.to) },
});
