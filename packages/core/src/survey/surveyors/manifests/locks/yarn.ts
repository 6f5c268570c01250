import type { Lock } from "./lock.ts";

/** yarn.lock, of the first Yarn and of the later ones. Of several versions of one package none is told. */
export const yarnLock: Lock = {
  file: /(?:^|\/)yarn\.lock$/,
  ecosystem: "npm",
  read(text) {
    const found = new Map<string, string | null>();
    let name: string | null = null;
    for (const line of text.split("\n")) {
      const head = /^"?((?:@[^/@"]+\/)?[^@"\s]+)@/.exec(line)?.[1];
      if (head) name = head;
      const version = name && /^ {2}version:? "?([^"\s]+)"?\s*$/.exec(line)?.[1];
      if (!name || !version) continue;
      const before = found.get(name);
      found.set(name, before === undefined || before === version ? version : null);
      name = null;
    }
    return new Map([...found].flatMap(([key, version]) => (version === null ? [] : [[key, version] as const])));
  },
};
