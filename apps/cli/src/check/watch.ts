import { statSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { exit, type ExitCode } from "../terminal/exit.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** How often files are looked at, in milliseconds. Looking works on every file system, where being told does not. */
const pause = 250;
/** How often they are found anew: every so many looks. */
const looksPerFind = 8;

/** Runs again whenever a document or the configuration has changed and rested, until Ctrl-C. */
export async function watch(
  cwd: string,
  find: () => readonly string[],
  { out, err, interactive, colors: c }: Terminal,
  once: () => Promise<unknown>,
): Promise<ExitCode> {
  const ended = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended.abort());
  let shown = "";
  let before = "";
  let files: readonly string[] = [];
  for (let looks = 0; !ended.signal.aborted; looks++) {
    if (looks % looksPerFind === 0) files = find();
    const now = files.map((file) => `${file} ${writtenAt(resolve(cwd, file))}`).join("\n");
    // Only what looks the same twice is at rest: editors write in steps.
    if (now === before && now !== shown) {
      shown = now;
      if (interactive) out("\u001b[2J\u001b[3J\u001b[H");
      await once();
      err(c.dim("Watching; Ctrl-C ends.\n"));
    }
    before = now;
    await setTimeout(pause, undefined, { signal: ended.signal }).catch(() => {});
  }
  return exit.clean;
}

function writtenAt(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return "none";
  }
}
