import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { gitSite } from "./git-site.ts";
import { nodeSite } from "./node-site.ts";

const roots: string[] = [];

function rootWith(modules: string): string {
  const root = mkdtempSync(join(tmpdir(), "asbuilt-modules-"));
  roots.push(root);
  writeFileSync(join(root, ".gitmodules"), modules);
  return root;
}

const git = (root: string, ...args: readonly string[]): void => {
  expect(spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: root }).status).toBe(0);
};

const commit = "2ab1fc7eb0980b614123eaed2f3d64259a5ec585";

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

test("submodules without files are known by git's index and by .gitmodules", () => {
  const root = rootWith(
    '[submodule "a"]\n\tpath = web/app\n\turl = x\n[submodule "b"]\n\tpath = full\n[submodule "c"]\n\tpath = ../out\n[submodule "d"]\n\tpath = vendor/lib\n',
  );
  for (const folder of ["web/app", "full", "linked"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "full/a.ts"), "export {};\n");
  git(root, "init", "-q");
  git(root, "update-index", "--add", "--cacheinfo", `160000,${commit},linked`);
  expect(nodeSite(root).notCheckedOut).toEqual(["linked", "web/app"]);
});

test("without git, .gitmodules alone tells", () => {
  expect(nodeSite(rootWith('[submodule "a"]\r\n  path = app\r\n')).notCheckedOut).toEqual(["app"]);
});

test("of a revision no submodule is seen", () => {
  const root = rootWith('[submodule "a"]\n\tpath = linked\n');
  mkdirSync(join(root, "linked"));
  writeFileSync(join(root, "linked/a.ts"), "export {};\n");
  git(root, "init", "-q");
  git(root, "add", ".gitmodules");
  git(root, "update-index", "--add", "--cacheinfo", `160000,${commit},linked`);
  git(root, "commit", "-qm", "a");
  const site = gitSite(root, "HEAD");
  expect("why" in site ? site.why : site.notCheckedOut).toEqual(["linked"]);
});
