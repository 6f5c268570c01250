// The linters of Markdown that a team would use today, each with its recommended rules. They read words and layout only.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs the peers beside this folder's package.json unless they are there. */
export function install(bench) {
  if (existsSync(join(bench, "node_modules/.bin"))) return;
  console.error("Installing the peers …");
  spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"], {
    cwd: bench,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** The command of each peer that is installed, for all Markdown files in `folder`. */
export function peers(bench, folder) {
  const modules = join(bench, "node_modules");
  const script = (path) => join(modules, path);
  writeFileSync(
    join(folder, ".remarkrc.json"),
    JSON.stringify({ plugins: [script("remark-gfm/index.js"), script("remark-preset-lint-recommended/index.js")] }),
  );
  return [
    { name: "markdownlint-cli2", file: script("markdownlint-cli2/markdownlint-cli2-bin.mjs"), args: ["*.md"] },
    { name: "remark-lint", file: script("remark-cli/cli.js"), args: [".", "--quiet", "--no-stdout"] },
    {
      name: "rumdl",
      file: script("rumdl/bin/rumdl.js"),
      fallback: script(".bin/rumdl"),
      args: ["check", "--no-cache", "."],
    },
  ].flatMap(({ name, file, fallback, args }) => {
    const options = { cwd: folder };
    if (existsSync(file)) return [{ name, command: process.execPath, args: [file, ...args], options }];
    return fallback && existsSync(fallback) ? [{ name, command: fallback, args, options }] : [];
  });
}
