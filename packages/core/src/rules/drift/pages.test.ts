import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseScript } from "../../../test/parse-script.ts";
import { blockOf, driftCasesOf, rewrite } from "../testing/page.ts";
import { claimsOfCase, markedLines } from "../testing/run-drift-page.ts";
import { verifiers } from "./list.ts";

// Every page shows what its rule finds in a small repository and what it leaves alone. In a case that is silent, at least one
// claim must be confirmed: silence alone proves nothing. Write the expectations anew with
// UPDATE_PAGES=1 npx vitest run packages/core/src/rules/drift/pages.test.ts

const folder = fileURLToPath(new URL("./", import.meta.url));
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
const anew = process.env["UPDATE_PAGES"] === "1";

test("every rule on drift has a page, and every page a rule", () => {
  expect(pages.toSorted()).toEqual(verifiers.map(({ id }) => `${id}.md`).toSorted());
});

test.each(verifiers)("$id says in a whole sentence what it requires", ({ requires }) => {
  expect(requires).toMatch(/^[A-Z].*\s\S+\s.*\.$/);
});

describe.each(verifiers)("$id", (verifier) => {
  const file = join(folder, `${verifier.id}.md`);
  const page = pages.includes(`${verifier.id}.md`) ? readFileSync(file, "utf8") : "";
  const results = driftCasesOf(page).map((one) => {
    const claims = claimsOfCase(verifier, one, parseScript);
    return { line: one.line, document: one.document, claims, lines: markedLines(one, claims) };
  });
  if (anew) writeFileSync(file, rewrite(page, results));

  test("its page bears its name and shows where it speaks and where it is silent", () => {
    expect(page).toMatch(new RegExp(`^# ${verifier.id}\n`));
    const speaks = results.map(({ lines }) => lines.some((line) => /^\s*\^/.test(line)));
    expect(new Set(speaks)).toEqual(new Set([true, false]));
  });

  test.each(results)("line $line", ({ document, claims, lines }) => {
    expect(lines).toEqual(anew ? lines : blockOf(page, document));
    if (!lines.some((line) => /^\s*\^/.test(line)))
      expect(claims.filter(({ verdict }) => verdict === "confirmed").length).toBeGreaterThan(0);
  });
});
