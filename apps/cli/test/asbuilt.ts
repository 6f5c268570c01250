import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

// Runs the built file as a person would, in a folder made for the test.

const root = fileURLToPath(new URL("../../..", import.meta.url));
execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "--if-stale"]);

export const built: string = join(root, "apps/cli/dist/asbuilt.mjs");

/** What is remembered of the folders that tests make. */
const cache = realpathSync(mkdtempSync(join(tmpdir(), "asbuilt-cache-")));
process.once("exit", () => rmSync(cache, { recursive: true, force: true }));
/** The files with what is remembered of a folder. */
export function cachedFiles(folder: string): string[] {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  const mine = join(cache, name);
  if (!existsSync(mine)) return [];
  return readdirSync(mine, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "asbuilt-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function asbuilt(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  file: string = built,
): Ran {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...inherited, ASBUILT_CACHE: cache, ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** A small design without anything to find. */
export const design = `# Shop

## System Architecture

The shop is one service.

## Data Model

\`\`\`sql
create table orders (
  id integer primary key,
  total integer not null
);
\`\`\`
`;

/** What a waiver that does not hold gives: one warning, whatever rules there are. */
export const waiverWithoutReason = "\n<!-- asbuilt-ignore-file waiver -->\n";
