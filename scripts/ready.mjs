// Makes a clone ready: installs when node_modules is not what package-lock.json says, builds when a source changed.
// Both are skipped, within a few milliseconds, when there is nothing to do. Runs on any Node, to say which one is needed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./sources.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`asbuilt needs Node 20.19 or newer; this is ${process.version}.
Install one from https://nodejs.org, or with a version manager: nvm install 22, fnm install 22, volta install node@22.`);
  process.exit(2);
}

if (!installed()) {
  console.error("Installing what package-lock.json names …");
  // On Windows npm is a script, which only a shell starts.
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}
if (process.argv[2] === "build") run(process.execPath, ["scripts/build.mjs", "--if-stale"]);

/** Whether node_modules holds every package of the lock file in its version. What is optional may be missing: it is for other machines. */
function installed() {
  const wanted = packagesOf("package-lock.json");
  const there = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted ?? {}).every(([path, { version, link, optional }]) => {
    if (!path.includes("node_modules/")) return true;
    const found = there?.[path];
    if (!found) return optional === true;
    return (link || found.version === version) && existsSync(join(root, path));
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
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
