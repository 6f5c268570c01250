import { sourceLines } from "../lines-with-offsets.ts";
import type { DependencyShape } from "../notation.ts";
import { type Declared, isForDevelopers, type Manifest } from "./manifest.ts";
import { readRequirement } from "./requirement.ts";

/** Requirements of pip, one a line, and its constraints. */
export const requirements: Manifest = {
  id: "requirements.txt",
  file: /(?:^|\/)(?:[\w.-]*requirements[\w.-]*\.(?:txt|in)|constraints[\w.-]*\.txt|requirements\/[\w.-]+\.(?:txt|in))$/,
  recognise(text) {
    const lines = text.split("\n", 200).filter((line) => !/^\s*(?:$|#)/.test(line));
    const names = lines.map((line) => pinned.exec(line)?.[1]);
    return (
      (lines.some((line) => /[\w\]]\s?==\s?\d/.test(line)) || titled.test(text)) &&
      lines.length > 0 &&
      // What one name is compared with several numbers for is a rule, `stars >= 4`, and no package.
      new Set(names).size === names.length &&
      !names.includes(undefined)
    );
  },
  read: readRequirements,
};

/** A package with the versions of it that will do, and behind it at most conditions or a remark. */
const pinned =
  /^([A-Za-z0-9][\w.-]*)(?:\[[\w, -]+\])?\s*(?:[=~!<>]=|[<>])\s*\d[\w.*+!,<>=~-]*(?:\s*[;#].*|\s+\\?\s*)?$/;

/** A first line that says which file this is. */
const titled = /^\s*#\s*[\w./-]*requirements[\w-]*\.txt\b/i;

function readRequirements(text: string, path: string): Declared {
  const dependencies: DependencyShape[] = [];
  const scope = isForDevelopers(path.split("/").slice(-2).join("/").replaceAll("_", "-")) ? "dev" : "runtime";
  const managed = /constraints[^/]*$/.test(path);
  let continued = false;
  for (const line of sourceLines(text)) {
    // What a backslash continues are the options and hashes of the line before.
    const skipped = continued;
    continued = /\\\s*$/.test(line.text);
    const bare = withoutRemark(line.text.replace(/^\ufeff/, " "));
    if (skipped || /^\s*(?:$|-)/.test(bare)) continue;
    const range = { from: line.from, to: line.from + bare.length };
    const found = readRequirement(bare, range, scope);
    if (found) dependencies.push(managed ? { ...found, managed } : found);
  }
  return { dependencies };
}

/** A line without its remark, its options and the backslash that continues it. */
function withoutRemark(line: string): string {
  const end = line.search(/(?:^|\s)#|\s--[a-z]|\\\s*$/);
  return end < 0 ? line : line.slice(0, end);
}
