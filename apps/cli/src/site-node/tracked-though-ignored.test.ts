import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { nodeSite } from "./node-site.ts";

const roots: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "asbuilt-tracked-"));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const git = (root: string, ...args: readonly string[]): void => {
  expect(spawnSync("git", args, { cwd: root }).status).toBe(0);
};

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

test("a file that git keeps is seen whatever a .gitignore says, and no other that it leaves out", () => {
  const root = folderOf({
    ".gitignore": ".env*\n/config/\nnode_modules\n",
    ".env": "TOKEN=1\n",
    ".env.example": "TOKEN=\n",
    "config/kept.yml": "port: 1\n",
    "config/mine.yml": "port: 2\n",
    "config/gone.yml": "port: 3\n",
    "node_modules/a/index.js": "\n",
    "src/main.ts": "export {};\n",
  });
  symlinkSync("../.env", join(root, "config/linked.yml"));
  git(root, "init", "-q");
  git(root, "add", "-f", ".gitignore", ".env.example", "config/kept.yml", "config/gone.yml", "config/linked.yml");
  git(root, "add", "-f", "node_modules/a/index.js");
  rmSync(join(root, "config/gone.yml"));
  const { files, ignores } = nodeSite(root);
  expect(files).toEqual([".env.example", ".gitignore", "config/kept.yml", "src/main.ts"]);
  expect(ignores!(".env")).toBe(true);
});

test("where nothing is kept by git, the .gitignore files alone decide", () => {
  const root = folderOf({ ".gitignore": ".env*\n", ".env.example": "TOKEN=\n", "src/main.ts": "export {};\n" });
  expect(nodeSite(root).files).toEqual([".gitignore", "src/main.ts"]);
});
