import type { Lock } from "./lock.ts";

// Cargo.lock, poetry.lock, uv.lock and pdm.lock are lists of `[[package]]` with a name and a version each. They are read by
// lines: a reader of all of TOML costs a hundred times as much on files that tools write.

const packagesOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string | null>();
  let name: string | null = null;
  let inPackage = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("[")) {
      inPackage = line.trim() === "[[package]]";
      name = null;
      continue;
    }
    if (!inPackage) continue;
    const [, key, value] = /^(name|version) = "([^"]+)"/.exec(line) ?? [];
    if (key === "name") name = value!;
    else if (key === "version" && name) {
      const before = found.get(name);
      found.set(name, before === undefined || before === value ? value! : null);
    }
  }
  return new Map([...found].flatMap(([key, version]) => (version === null ? [] : [[key, version] as const])));
};

export const cargoLock: Lock = { file: /(?:^|\/)Cargo\.lock$/, ecosystem: "cargo", read: packagesOf };

export const pythonLock: Lock = {
  file: /(?:^|\/)(?:poetry|uv|pdm)\.lock$/,
  ecosystem: "pypi",
  read: packagesOf,
};
