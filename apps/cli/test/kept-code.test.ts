import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const built = new URL("../dist/asbuilt.mjs", import.meta.url);

test("compiled code is kept beside the program, and one that is torn changes nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "asbuilt-code-"));
  const program = join(folder, "program", "asbuilt.mjs");
  mkdirSync(join(folder, "program"));
  copyFileSync(built, program);
  writeFileSync(join(folder, "a.md"), "# Design\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| Lock-in | |\n");
  const { CI: _, ...env } = process.env;
  const run = () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [program, "check", "a.md", "--no-cache", "-f", "json"],
      {
        cwd: folder,
        env,
        encoding: "utf8",
      },
    );
    const { seconds: __, ...found } = JSON.parse(stdout);
    return { found, stderr, status };
  };
  const kept = () => readdirSync(join(folder, "program")).filter((name) => name.endsWith(".code"));
  const first = run();
  expect(kept()).toHaveLength(1);
  expect(run()).toEqual(first);
  writeFileSync(join(folder, "program", kept()[0]!), "torn");
  expect(run()).toEqual(first);
  expect(run()).toEqual(first);
}, 60_000);
