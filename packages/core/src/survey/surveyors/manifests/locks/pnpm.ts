import type { Lock } from "./lock.ts";

/** pnpm-lock.yaml: what the importers use, of every version of the format. Read by lines, since such files are large and regular. */
export const pnpmLock: Lock = {
  file: /(?:^|\/)pnpm-lock\.yaml$/,
  ecosystem: "npm",
  read(text) {
    const found = new Map<string, string>();
    let inGroup: number | null = null;
    let name: string | null = null;
    for (const line of text.split("\n")) {
      if (/^(?:packages|snapshots):/.test(line)) break;
      const indent = line.length - line.trimStart().length;
      if (/^\s*(?:dev|optional)?[dD]ependencies:\s*$/.test(line)) {
        inGroup = indent;
        continue;
      }
      if (inGroup === null || line.trim() === "") continue;
      if (indent <= inGroup) {
        inGroup = null;
        continue;
      }
      const entry = /^\s+'?((?:@[^/'\s]+\/)?[\w.-]+)'?:(?:\s+'?([^\s'(]+))?/.exec(line);
      if (indent === inGroup + 2 && entry) {
        name = entry[1]!;
        if (entry[2]) set(found, name, entry[2]);
      } else if (name && entry?.[1] === "version" && entry[2]) set(found, name, entry[2]);
    }
    return found;
  },
};

/** `1.2.3_react@18` and `/1.2.3` are 1.2.3; links to packages of the repository fix nothing. */
function set(found: Map<string, string>, name: string, said: string): void {
  const version = /^\/?(\d[^_(]*)/.exec(said)?.[1];
  if (version && !found.has(name)) found.set(name, version);
}
