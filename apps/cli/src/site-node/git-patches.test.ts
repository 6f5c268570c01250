import { expect, test } from "vitest";
import { takenOutIn } from "./git-patches.ts";

const log = (...files: string[]): string => `>3c4d5e6 2024-05-20\n\n${files.join("\n")}\n>1a2b3c4 2024-05-01\n`;
const file = (path: string, ...parts: string[]): string =>
  `diff --git ${path} ${path}\nindex 1..2 100644\n--- ${path}\n+++ ${path}\n${parts.join("\n")}`;
const taken = (text: string, ...names: string[]) =>
  takenOutIn(text, ">", names).map(({ commit, day, path, name, instead }) =>
    [commit, day, path, name, instead].join(" "),
  );

test("a name of which a line went is told with commit, day and file", () => {
  const text = log(
    file("src/a.ts", "@@ -3,2 +2,0 @@ x", "-const coinTray = 1;", "-use(coinTray);"),
    file("b.ts", "@@ -1 +1 @@", "-a", "+b"),
  );
  expect(taken(text, "coinTray", "billRoll")).toEqual(["3c4d5e6 2024-05-20 src/a.ts coinTray "]);
});

test("of the files of one commit the one that lost most is told", () => {
  const text = log(
    file("src/one.ts", "@@ -1 +0,0 @@", "-use(coinTray);"),
    file("src/two.ts", "@@ -1,2 +0,0 @@", "-let coinTray = 1;", "-use(coinTray);"),
    file("src/three.ts", "@@ -1 +0,0 @@", "-use(coinTray);"),
  );
  expect(taken(text, "coinTray")).toEqual(["3c4d5e6 2024-05-20 src/two.ts coinTray "]);
});

test("the name that takes its place in lines that are the same else is told", () => {
  const instead = (...parts: string[]) => taken(log(file("a.ts", ...parts)), "coinTray");
  const both = ["-let coinTray = 1;", "-use(coinTray);", "+let moneyTray = 1;", "+use(moneyTray);"];
  expect(instead("@@ -1,2 +1,2 @@", ...both)).toEqual(["3c4d5e6 2024-05-20 a.ts coinTray moneyTray"]);
  expect(instead("@@ -1 +1 @@", "-coinTray", "+somethingElse")).toEqual(["3c4d5e6 2024-05-20 a.ts coinTray "]);
  const open = ["-use(coinTray);", "+use(one);", "+use(two);"];
  expect(instead("@@ -1 +1,2 @@", ...open)).toEqual(["3c4d5e6 2024-05-20 a.ts coinTray "]);
});

test.each([
  ["what moved within a file", ["@@ -1 +0,0 @@", "-use(coinTray);", "@@ -9,0 +9 @@", "+use(coinTray);"]],
  ["a longer name", ["@@ -1 +0,0 @@", "-use(coinTrays, $coinTray, coinTray$);"]],
  ["a line of the message", ["-use(coinTray);"]],
])("%s is not told", (_, parts) => {
  expect(taken(log(file("src/a.ts", ...parts)), "coinTray")).toEqual([]);
});

test("a removed comment of SQL is no title of a file", () => {
  const text = log(
    file("a.sql", "@@ -1,3 +0,0 @@", "--- b.sql", "-CREATE TABLE coin_tray (", "---", "\\ No newline at end of file"),
  );
  expect(taken(text, "coin_tray")).toEqual(["3c4d5e6 2024-05-20 a.sql coin_tray "]);
});
