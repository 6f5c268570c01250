import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ignoredBelow, isOwnPath, repositoryFiles } from "./repository-files.ts";

const roots: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "asbuilt-ignored-"));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

test("a path is left out by any .gitignore above it, with all below a folder that is", () => {
  const ignores = ignoredBelow(
    folderOf({ ".gitignore": "*.db\n/traces/\n!kept.db\n", "api/.gitignore": "secrets.json\n" }),
  );
  expect(["shop.db", "api/shop.db", "traces/", "traces/run/1.json", "api/secrets.json"].filter(ignores)).toHaveLength(
    5,
  );
  expect(["kept.db", "api/traces", "secrets.json", "src/main.ts", "", "../shop.db"].filter(ignores)).toEqual([]);
});

test("what a build puts beside the sources is left out, and a package of the same name below them is not", () => {
  const files = {
    "src/main/shop/port/out/Ledger.java": "",
    "src/target/aim.ts": "",
    "src/dist/app.js": "",
    "out/app.js": "",
    "web/target/x.jar": "",
  };
  const own = ["src/main/shop/port/out/Ledger.java", "src/target/aim.ts"];
  expect(repositoryFiles(folderOf(files)).files).toEqual(own);
  expect(Object.keys(files).filter(isOwnPath)).toEqual(own);
});
