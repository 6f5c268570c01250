import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const leftOut: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", ".asbuilt", "coverage"]);

/** The texts of the files below a folder by their paths, for a site in memory. What is no text, or made by tools, is left out. */
export function textsOf(root: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const open = [""];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop())
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!leftOut.has(entry.name)) open.push(`${path}/`);
      } else if (entry.isFile()) {
        const text = readFileSync(join(root, path), "utf8");
        if (!text.includes("\0")) texts[path] = text;
      }
    }
  return texts;
}
