import type { PathShape } from "../../../notation/notation.ts";

// Trees that show how something is laid out wherever there is one, and no files that there are.

const sorts = "module|service|feature|package|plugin|component|app|extension|domain|context|slice|skill|library";

/** `Each module follows this structure:`, `Every plugin has the layout below:` */
const ofEach = new RegExp(
  `\\b(?:each|every|all|any|a new|new)\\s(?:[a-z-]+\\s)?(${sorts})s?\\b[^.\\n]{0,60}\\b(?:follows?|ha(?:s|ve)|contains?|looks? like|uses?|shares?|consists?|is (?:laid out|organi[sz]ed|structured)|are (?:laid out|organi[sz]ed|structured))\\b`,
  "i",
);

/** Names of what is yet to be called otherwise: `my-service`, `shop.newmodule`. */
const toBeNamed = new RegExp(
  `(?:^|[./_-])(?:new|my|your|some|example|sample)[-_]?(?:${sorts}|project)$|^(?:${sorts})[-_]?name$`,
  "i",
);

/** Whether the root of a tree stands for any of several: it is called as they are, or by a name to be replaced. */
export function isPattern(paths: readonly PathShape[], above: string): boolean {
  const root = paths[0]?.path.replace(/^\.?\//, "").split("/")[0] ?? "";
  if (root === "" || !paths.every(({ path }) => path.replace(/^\.?\//, "").startsWith(root))) return false;
  const sort = ofEach.exec(above)?.[1]?.toLowerCase();
  return toBeNamed.test(root) || (sort !== undefined && root.toLowerCase().replace(/s$/, "") === sort);
}
