// Shows the product at work on the example. What it finds there is planted, so findings are no failure.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.mjs";

const example = join(root, "examples/bookshop");
const { status, error, signal } = spawnSync(
  process.execPath,
  [join(root, "apps/cli/dist/asbuilt.mjs"), ...process.argv.slice(2)],
  { cwd: existsSync(example) ? example : root, stdio: "inherit" },
);
if (error || signal) {
  console.error(`asbuilt could not run: ${error?.message ?? signal}`);
  process.exit(1);
}
// 0 and 1 are its answers; 2 and 3 say that it could not do its work.
process.exit(status === 0 || status === 1 ? 0 : status);
