import { mend } from "@asbuilt/core/rules/mend";
import { resolve } from "node:path";
import { readText, type TextFile } from "../site-node/read-text.ts";
import { writeWhole } from "../site-node/write.ts";
import { type Basis, examine } from "./examine.ts";

/** Applies the safe fixes in files. Gives a line for each thing done, or not done and why. */
export function fix(files: readonly string[], basis: Basis): string[] {
  return files.flatMap((name) => {
    const path = resolve(basis.cwd, name);
    const read = readText(path);
    if ("why" in read) return [];
    const { texts, done } = mend(new Map([[name, read.text]]), (now) => {
      const sources = [...now].map(([document, text]) => ({ name: document, text }));
      return examine(sources, basis).checked.diagnostics;
    });
    const text = texts.get(name);
    if (text === undefined) return [];
    const refusal = write(path, read, text);
    if (refusal) return [`nothing in ${name}: ${refusal}`];
    return done.map(({ document, rule, title }) => `${document}: ${title} (${rule})`);
  });
}

/** Writes a document back, unless that could lose what somebody wrote. */
function write(path: string, before: TextFile, text: string): string | null {
  if (before.brokenAt !== null) return `line ${before.brokenAt} is not valid UTF-8, and writing it would lose that`;
  const now = readText(path);
  if (!("text" in now) || now.text !== before.text) return "it was changed meanwhile";
  try {
    writeWhole(path, (before.bom ? "\ufeff" : "") + text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
