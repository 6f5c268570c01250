// Makes a clone ready: installs when node_modules is not what package-lock.json says, builds when a source changed.
// Both are skipped, within a few milliseconds, when there is nothing to do. Runs on any Node, to say which one is needed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, sourcesHash } from "./sources.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`asbuilt needs Node 20.19 or newer; this is ${process.version}.
Install one from https://nodejs.org, or with a version manager: nvm install 22, fnm install 22, volta install node@22.`);
  process.exit(2);
}

const stamp = join(root, "node_modules/.ready.json");
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .update(process.version)
  .digest("hex");

if (read(stamp) !== wanted) {
  console.error("Installing what package-lock.json names …");
  // On Windows npm is a script, which only a shell starts.
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, wanted);
}
if (process.argv[2] === "build") {
  const built = existsSync(join(root, "apps/cli/dist/asbuilt.mjs"));
  if (!built || read(join(root, "apps/cli/dist/.build")) !== sourcesHash())
    run(process.execPath, ["scripts/build.mjs"]);
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(`\`${command} ${args.join(" ")}\` failed${error ? `: ${error.message}` : ` with status ${status}`}.`);
  process.exit(1);
}
