import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ignoreRules, isHarmless } from "./ignore-rules.ts";

test.each(["*.log", "**/build/", "/docs/**/*.tmp", "!keep.ts", "a*b*.*.js", "[Bb]in/"])("%s is heeded", (pattern) =>
  expect(isHarmless(pattern)).toBe(true),
);

test.each(["# words", "", "a".repeat(1000), "*a".repeat(20), "**/".repeat(20)])("%s is passed over", (pattern) =>
  expect(isHarmless(pattern)).toBe(false),
);

test("patterns that would fail or never end take nothing from the others", () => {
  const folder = mkdtempSync(join(tmpdir(), "asbuilt-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, ".gitignore");
  writeFileSync(file, `${"*a".repeat(30)}b\n${"a".repeat(100_000)}\n[[[\n!\n\\\n**/secret/\n`);
  const rules = ignoreRules(file)!;
  expect([rules.ignores(`${"a".repeat(250)}.ts`), rules.ignores("x/secret/y.ts")]).toEqual([false, true]);
});
