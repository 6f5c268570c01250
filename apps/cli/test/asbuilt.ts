import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

// Runs the built file as a person would, in a folder made for the test.

const root = fileURLToPath(new URL("../../..", import.meta.url));
execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "--if-stale"]);

export const built: string = join(root, "apps/cli/dist/asbuilt.mjs");

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
    env: { ...inherited, ...env },
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
