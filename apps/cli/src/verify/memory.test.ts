import { surveyors } from "@asbuilt/core/survey/list";
import { surveySite } from "@asbuilt/core/survey/run";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { verifyAll } from "./verify-all.ts";

const text =
  "# Shop\n\n**Status:** Implemented\n\n## Architecture\n\nCarts are in `src/cart.ts`, ids in `src/ids.ts`.\n";

/** A repository with these files, and what `kindOf` says of those that are not listed. */
function shop() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "asbuilt-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  vi.stubEnv("ASBUILT_CACHE", join(root, "cache"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const place = { root, cwd: root, levels: {}, config: {} };
  return async (
    files: readonly string[],
    state: string | null,
    unlisted: readonly string[] = ["src/ids.ts"],
    words = text,
  ) => {
    const site = {
      files,
      read: () => ({ text: "export {};\n" }),
      kindOf: (path: string) => (unlisted.includes(path) ? ("file" as const) : null),
    };
    const surveyed = { ...surveySite(surveyors, site), kindOf: site.kindOf, ...(state === null ? {} : { state }) };
    const { verified } = await verifyAll([{ name: "design.md", text: words }], surveyed, place);
    return Object.fromEntries(verified.flatMap(({ claims }) => claims.map(({ name, verdict }) => [name, verdict])));
  };
}

/** Where nothing is in a folder, nothing is missed there. */
const others = ["src/basket.ts"];
const both = { "src/cart.ts": "confirmed", "src/ids.ts": "confirmed" };

test("the verdicts on a design hold as long as the state of the repository does", async () => {
  const verdicts = shop();
  expect(await verdicts(["src/cart.ts"], "one")).toEqual(both);
  // Were they not remembered, the file would be missed.
  expect(await verdicts(others, "one")).toEqual(both);
  expect(await verdicts(others, "two")).toEqual({ ...both, "src/cart.ts": "missing" });
});

test("a state that is not known is not remembered", async () => {
  const verdicts = shop();
  expect(await verdicts(["src/cart.ts"], null)).toEqual(both);
  expect(await verdicts(others, null)).toEqual({ ...both, "src/cart.ts": "missing" });
});

test("what was asked of the disk is asked again, and what the text says is read again", async () => {
  const verdicts = shop();
  expect(await verdicts(["src/cart.ts"], "one")).toEqual(both);
  expect(await verdicts(["src/cart.ts"], "one", [])).toEqual({ ...both, "src/ids.ts": "missing" });
  const longer = `${text}\nOrders are in \`src/orders.ts\`.\n`;
  expect(await verdicts(["src/cart.ts"], "one", undefined, longer)).toEqual({ ...both, "src/orders.ts": "missing" });
});
