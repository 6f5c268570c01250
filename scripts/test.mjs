// Types, lint, format and tests, in that order; all run, and the first that fails decides nothing about the others.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./sources.mjs";

const bin = (name) => join(root, "node_modules/.bin", process.platform === "win32" ? `${name}.cmd` : name);

const steps = [
  ["types of the core", bin("tsc"), ["-p", "packages/core"]],
  ["types of the core's tests", bin("tsc"), ["-p", "packages/core/tsconfig.test.json"]],
  ["types of the command line", bin("tsc"), ["-p", "apps/cli"]],
  ["lint", bin("oxlint"), ["--deny-warnings"]],
  ["format", bin("biome"), ["format", "."]],
  ["tests", bin("vitest"), ["run", ...process.argv.slice(2)]],
];

const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll is well." : `\nFailed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
