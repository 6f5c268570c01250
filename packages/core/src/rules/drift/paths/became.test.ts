import { expect, test } from "vitest";
import { memorySite } from "../../../survey/testing/memory-site.ts";
import { becameOf } from "./became.ts";

const past = `
7a7a7a7 2024-07-01 lib/till.ts -> shop/till.ts
6a6a6a6 2024-06-01 src/till.ts -> lib/till.ts
5a5a5a5 2024-05-01 old/a/one.ts -> new/a/one.ts
5a5a5a5 2024-05-01 old/a/two.ts -> new/a/two.ts
5a5a5a5 2024-05-01 old/three.ts -> other/3.ts
4a4a4a4 2024-04-01 src/till.ts
3a3a3a3 2024-03-01 app/parts/coin-box.ts
3a3a3a3 2024-03-01 web/parts/coin-box.ts
3a3a3a3 2024-03-01 app/parts/bill-roll.ts
3a3a3a3 2024-03-01 app/parts/drawer.ts
2a2a2a2 2024-02-01 a.ts -> b.ts
1a1a1a1 2024-01-01 b.ts -> a.ts
3a3a3a3 + The drawer is \`app/parts/drawer.ts\`.
`;
const site = memorySite({ ".git/history": past, "shop/till.ts": "", "new/a/one.ts": "", "docs/design.md": "" });

const became = (name: string) => becameOf(name, "docs/design.md", site.files, site.history);

test.each([
  ["src/till.ts", "6a6a6a6", "shop/till.ts"],
  ["../lib/till.ts", "7a7a7a7", "shop/till.ts"],
  ["old/a/", "5a5a5a5", "new/a"],
  ["old", "5a5a5a5", "new"],
  ["parts/bill-roll.ts", "3a3a3a3", null],
  ["bill-roll.ts", "3a3a3a3", null],
  ["app/parts/coin-box.ts", "3a3a3a3", null],
])("%s was last taken away by %s and is at %s", (name, commit, to) => {
  expect(became(name)).toMatchObject({ since: { commit }, to, told: false });
});

test.each([
  ["what never stood here", "src/coins.ts"],
  ["what may be either of two", "parts/coin-box.ts"],
  ["a name that every folder may have", "drawer.ts"],
  ["what leads out of the repository", "../../src/till.ts"],
])("of %s nothing is known", (_, name) => {
  expect(became(name)).toBeNull();
});

test("what moves in a circle has gone nowhere", () => {
  expect(became("a.ts")).toMatchObject({ since: { commit: "2a2a2a2" }, to: null });
});

test("the commit that took a path away may be the one that wrote of it", () => {
  expect(became("app/parts/drawer.ts")).toMatchObject({ told: true });
});

test("where nothing is known of the past, nothing is told of it", () => {
  expect(becameOf("src/till.ts", "docs/design.md", site.files, undefined)).toBeNull();
});
