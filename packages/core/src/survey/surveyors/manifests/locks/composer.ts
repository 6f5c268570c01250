import type { Lock } from "./lock.ts";

export const composerLock: Lock = {
  file: /(?:^|\/)composer\.lock$/,
  ecosystem: "composer",
  read(text) {
    const found = new Map<string, string>();
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return found;
    }
    for (const group of ["packages", "packages-dev"]) {
      const packages = (data as Record<string, unknown> | null)?.[group];
      for (const each of Array.isArray(packages) ? packages : []) {
        const { name, version } = (each ?? {}) as { name?: unknown; version?: unknown };
        if (typeof name === "string" && typeof version === "string") found.set(name, version.replace(/^v/, ""));
      }
    }
    return found;
  },
};
