import type { Lock } from "./lock.ts";

/** package-lock.json of every version, and npm-shrinkwrap.json. */
export const npmLock: Lock = {
  file: /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/,
  ecosystem: "npm",
  read(text) {
    const found = new Map<string, string>();
    const { packages, dependencies } = parsed(text);
    for (const [path, value] of Object.entries(packages ?? dependencies ?? {})) {
      const name = packages ? /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] : path;
      const version = (value as { version?: unknown } | null)?.version;
      if (name && typeof version === "string") found.set(name, version);
    }
    return found;
  },
};

function parsed(text: string): { readonly packages?: object; readonly dependencies?: object } {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null) return {};
    const { packages, dependencies } = data as { packages?: unknown; dependencies?: unknown };
    return { ...(isObject(packages) ? { packages } : {}), ...(isObject(dependencies) ? { dependencies } : {}) };
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
