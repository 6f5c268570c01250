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
