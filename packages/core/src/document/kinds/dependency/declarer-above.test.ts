import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const users = (caption: string): (string | undefined)[] =>
  statedIn(
    "dependency",
    `# Shop\n\n## Dependencies\n\n${caption}\n\n| Library | Version |\n|-|-|\n| pearkit | 1.2.3 |\n`,
  ).map(({ facts }) => facts.usedBy);

test.each([
  ["Java (versions are those in the `pom.xml` of till):", "till"],
  ["As in `services/till/pom.xml`:", "till"],
  ["From the package.json of the web:", "web"],
  ["Versions of the `pom.xml`:", undefined],
])("%s", (caption, user) => expect(users(caption)).toEqual([user]));

test("a sentence tells whose packages it lists", () => {
  const told = (sentence: string): unknown[] =>
    statedIn("dependency", `# Shop\n\n## Dependencies\n\n${sentence}\n`).map(({ name, facts }) => [name, facts.usedBy]);
  expect(told("The packages of till, in full: `pearkit` 1.2.3 and `plumkit`. Also `figkit` 1.0.1.")).toEqual([
    ["pearkit", "till"],
    ["plumkit", "till"],
    ["figkit", undefined],
  ]);
  expect(told("The main libraries of the clerk service: pearkit 1.2.3, plumkit 2.0.1.")).toEqual([
    ["pearkit", "clerk"],
    ["plumkit", "clerk"],
  ]);
  expect(told("Compiled for what `java.version` 21 says.")).toEqual([]);
  expect(told("Packages that matter: `pearkit` 1.2.3.")).toEqual([["pearkit", undefined]]);
});

test("a row of names in code is of the part that begins it, also where one of them has capitals", () => {
  const told = statedIn(
    "dependency",
    "# Shop\n\n## Dependencies\n\nBy service:\n\n- till: `pearkit`, `plumkit`, `PyPear`\n- desk: `PearKit`, `PlumKit`, `figkit`\n",
  ).map(({ name, facts }) => `${name} ${facts.usedBy}`);
  expect(told).toContain("PyPear till");
  expect(told).not.toContain("PearKit desk");
});
