import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { designRules } from "./list.ts";
import { blockOf, casesOf, rewrite } from "./testing/page.ts";
import { runCase } from "./testing/run-page.ts";

// Every page shows what its rule finds and what it leaves alone. After a change that is meant, write the expectations anew:
// UPDATE_PAGES=1 npx vitest run packages/core/src/rules/pages.test.ts

const folder = fileURLToPath(new URL("./design/", import.meta.url));
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
const anew = process.env["UPDATE_PAGES"] === "1";

test("every rule has a page, and every page a rule", () => {
  expect(pages.toSorted()).toEqual(designRules.map(({ id }) => `${id}.md`).toSorted());
});

test("no two rules have one id", () => {
  expect(new Set(designRules.map(({ id }) => id)).size).toBe(designRules.length);
});

test.each(designRules)("$id says in a whole sentence what it requires", ({ requires }) => {
  expect(requires).toMatch(/^[A-Z].*\s\S+\s.*\.$/);
});

describe.each(designRules)("$id", (rule) => {
  const file = join(folder, `${rule.id}.md`);
  const page = pages.includes(`${rule.id}.md`) ? readFileSync(file, "utf8") : "";
  const cases = casesOf(page);
  const results = cases.map((one) => ({ one, ...runCase(rule, one) }));
  if (anew)
    writeFileSync(
      file,
      rewrite(
        page,
        results.flatMap(({ blocks }) => blocks),
      ),
    );

  test("its page bears its name and shows where it speaks and where it is silent", () => {
    expect(page).toMatch(new RegExp(`^# ${rule.id}\n`));
    const speaks = results.map(({ blocks }) => blocks.some(({ lines }) => lines.some((line) => /^\s*\^/.test(line))));
    expect(new Set(speaks)).toEqual(new Set([true, false]));
  });

  test.each(results)("line $one.line", ({ blocks }) => {
    for (const { document, lines } of blocks) expect(lines).toEqual(anew ? lines : blockOf(page, document));
  });

  const mends = results.filter(({ one }) => one.documents[0]!.words.includes("before"));
  if (mends.length > 0)
    test.each(mends)("line $one.line is mended", ({ one, mended }) => {
      const after = cases[cases.indexOf(one) + 1]?.documents[0];
      expect(after?.words).toContain("after");
      expect(mended.get(after!.name)).toBe(after!.text);
    });
});
