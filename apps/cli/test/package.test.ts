import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { asbuilt, built, design, folderWith } from "./asbuilt.ts";

test("the packed package runs anywhere, with nothing beside it", () => {
  const away = folderWith({ "docs/design.md": design });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["pack", "--silent", "--pack-destination", away], {
    cwd: dirname(dirname(built)),
    shell: process.platform === "win32",
    stdio: "pipe",
  });
  const tarball = readdirSync(away).find((name) => name.endsWith(".tgz"))!;
  execFileSync("tar", ["-xzf", tarball], { cwd: away });
  const unpacked = join(away, "package");
  expect(readdirSync(join(unpacked, "dist"))).toEqual(["asbuilt.mjs"]);
  expect(readdirSync(join(unpacked, "schemas")).sort()).toEqual([
    "check.schema.json",
    "config.schema.json",
    "reading.schema.json",
    "verdicts.schema.json",
  ]);
  const { status, out } = asbuilt(away, ["read", "docs/design.md"], {}, join(unpacked, "dist/asbuilt.mjs"));
  expect([status, out]).toEqual([0, expect.stringContaining("Data Model")]);
});
