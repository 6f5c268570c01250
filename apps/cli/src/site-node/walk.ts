import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { sep } from "node:path";
import { isSkipped } from "./design-names.ts";

/** Hidden folders in which people keep designs. */
const hiddenButRead: ReadonlySet<string> = new Set([".kiro", ".specify", ".github", ".docs"]);

/**
 * The Markdown files below a folder, as paths relative to it with `/`, in the order of their names. Folders of other
 * people's files are left out. Linked folders are not entered, so there are no loops; a linked file counts only if it is
 * inside the folder.
 */
export function markdownFilesBelow(root: string, most = 100_000): string[] {
  const found: string[] = [];
  const open: string[] = [""];
  while (open.length > 0 && found.length < most) {
    const folder = open.pop()!;
    const inside: string[] = [];
    for (const entry of entriesOf(`${root}/${folder}`)) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!isSkipped(entry.name) && (!entry.name.startsWith(".") || hiddenButRead.has(entry.name)))
          inside.push(`${path}/`);
      } else if (/\.(?:md|markdown|mdown)$/i.test(entry.name)) {
        if (entry.isFile() || (entry.isSymbolicLink() && leadsInside(root, path))) found.push(path);
      }
    }
    open.push(...inside.reverse());
  }
  return found;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function leadsInside(root: string, path: string): boolean {
  try {
    return realpathSync(`${root}/${path}`).startsWith(realpathSync(root) + sep);
  } catch {
    return false;
  }
}
