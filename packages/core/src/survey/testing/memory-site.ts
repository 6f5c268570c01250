import { submodulesIn } from "../files/submodules.ts";
import type { Site } from "../site.ts";

/** A site whose files are given as texts by their paths: for tests, and for what was never on a disk. */
export function memorySite(texts: Readonly<Record<string, string>>, parse?: Site["parse"]): Site {
  const files = Object.keys(texts).sort();
  // Names alone are enough here; patterns are for hosts.
  const ignored = (texts[".gitignore"] ?? "")
    .split("\n")
    .map((line) => line.trim().replace(/^\/|\/$/g, ""))
    .filter(Boolean);
  const empty = submodulesIn(texts[".gitmodules"] ?? "").filter((folder) =>
    files.every((path) => !path.startsWith(`${folder}/`)),
  );
  return {
    files,
    read: (path) => (Object.hasOwn(texts, path) ? { text: texts[path]! } : { why: "there is no such file" }),
    kindOf: (path) =>
      files.includes(path)
        ? "file"
        : files.some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`))
          ? "folder"
          : null,
    ignores: (path) => ignored.some((name) => path === name || path.startsWith(`${name}/`)),
    notCheckedOut: empty,
    ...(parse ? { parse } : {}),
  };
}
