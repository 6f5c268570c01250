// Tools that draw the import graph of JavaScript and TypeScript, each told to look at the same files.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The command of each peer that is installed, for the code in `folder`. */
export function codePeers(bench, folder) {
  const script = (path) => join(bench, "node_modules", path);
  const settings = join(folder, "tsconfig.json");
  const typed = (flag) => (existsSync(settings) ? [flag, settings] : []);
  const excluded = "node_modules|/dist/|/build/";
  return [
    {
      name: "dependency-cruiser",
      file: script("dependency-cruiser/bin/dependency-cruise.mjs"),
      args: ["--no-config", "--exclude", excluded, "--output-type", "json", ...typed("--ts-config"), "."],
    },
    {
      name: "madge",
      file: script("madge/bin/cli.js"),
      args: [
        "--json",
        "--no-spinner",
        "--extensions",
        "ts,tsx,js,jsx,mjs,cjs",
        "--exclude",
        excluded,
        ...typed("--ts-config"),
        ".",
      ],
    },
  ].flatMap(({ name, file, args }) =>
    existsSync(file) ? [{ name, command: process.execPath, args: [file, ...args], options: { cwd: folder } }] : [],
  );
}
