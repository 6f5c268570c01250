import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseScript } from "../../../test/parse-script.ts";
import { applyEdits } from "../../text/edit.ts";
import { type DriftCase, driftCasesOf } from "../testing/page.ts";
import { claimsOfCase } from "../testing/run-drift-page.ts";
import type { Claim } from "./claim.ts";
import { verifiers } from "./list.ts";
import type { Verifier } from "./verifier.ts";

// The law of edits: whoever applies an edit that is offered for a finding is not told the finding again.

const folder = fileURLToPath(new URL("./", import.meta.url));
const pages = new Set(readdirSync(folder).filter((file) => file.endsWith(".md")));

const isOffered = ({ verdict, fixes }: Claim): boolean =>
  (verdict === "contradicted" || verdict === "missing") && fixes.length > 0;

/** The messages of findings that stay when the edit that is offered for each is applied. */
function staying(verifier: Verifier, one: DriftCase): string[] {
  return claimsOfCase(verifier, one, parseScript)
    .filter(isOffered)
    .flatMap(({ id, message, fixes: [fix] }) => {
      const text = applyEdits(one.document.text, fix!.edits);
      const after = claimsOfCase(verifier, { ...one, document: { ...one.document, text } }, parseScript);
      const stays = after.some(
        (claim) => claim.id === id && claim.message === message && claim.verdict !== "confirmed",
      );
      return stays ? [`${message} (${fix!.title})`] : [];
    });
}

describe.each(verifiers.filter(({ id }) => pages.has(`${id}.md`)))("$id", (verifier) => {
  const cases = driftCasesOf(readFileSync(join(folder, `${verifier.id}.md`), "utf8"));

  test("an edit that is offered mends what it is offered for", () => {
    expect(cases.flatMap((one) => staying(verifier, one))).toEqual([]);
  });
});
