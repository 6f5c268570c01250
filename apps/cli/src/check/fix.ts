import { mend } from "@asbuilt/core/rules/mend";
import { resolve } from "node:path";
import type { Asked } from "../site-node/find.ts";
import { readText, type TextFile } from "../site-node/read-text.ts";
import { writeWhole } from "../site-node/write.ts";
import { whyNotWritten } from "../site-node/why-not-written.ts";
import { type Basis, examine } from "./examine.ts";
import { groupsOf } from "./groups.ts";

/** Applies the safe fixes in files. Gives a line for each thing done, or not done and why. */
export function fix({ files, beside, parts }: Asked, basis: Basis): string[] {
  const read = new Map<string, TextFile>();
  for (const name of files) {
    const file = readText(resolve(basis.cwd, name));
    if ("text" in file) read.set(name, file);
  }
  const sources = [...read].map(([name, { text }]) => ({ name, text }));
  return groupsOf(sources, basis.cwd).flatMap((group) => {
    const { texts, done } = mend(new Map(group.map(({ name, text }) => [name, text])), (now) => {
      const current = [...now].map(([name, text]) => ({ name, text }));
      return examine(current, basis).checked.diagnostics;
    });
    return [...texts].flatMap(([name, text]) => {
      // Whoever names a file has that one mended.
      if (beside.includes(name) || parts.includes(name)) return [];
      const refusal = write(resolve(basis.cwd, name), read.get(name)!, text);
      if (refusal) return [`nothing in ${name}: ${refusal}`];
      return done.filter(({ document }) => document === name).map(({ rule, title }) => `${name}: ${title} (${rule})`);
    });
  });
}

/** Writes a document back, unless that could lose what somebody wrote. */
function write(path: string, before: TextFile, text: string): string | null {
  if (before.brokenAt !== null) return `line ${before.brokenAt} is not valid UTF-8, and writing it would lose that`;
  const now = readText(path);
  if (!("text" in now) || now.text !== before.text) return "it was changed meanwhile";
  return whyNotWritten(() => writeWhole(path, (before.bom ? "\ufeff" : "") + text));
}
