import { keyOfProduct } from "../../../compare/products/product.ts";
import { packagesNamed } from "../dependencies/find-packages.ts";
import type { Found, Reality } from "../reality.ts";

/** Runners of tests of which a project uses one for each kind of its tests. */
const families: readonly (readonly string[])[] = [
  ["Jest", "Vitest", "Mocha", "Jasmine", "AVA", "Tape", "uvu", "Karma"],
  ["Playwright", "Cypress", "Puppeteer", "WebdriverIO", "TestCafe", "Nightwatch", "Selenium"],
  ["pytest", "nose2", "Robot Framework"],
  ["JUnit", "TestNG", "Spock", "Kotest"],
  ["xUnit", "NUnit", "MSTest"],
  ["RSpec", "Minitest"],
  ["PHPUnit", "Pest", "Codeception"],
];

export interface Runner {
  readonly name: string;
  readonly found: Found<"dependency">;
}

/** The runner that is declared where another of its kind is named; `null` where none or several are. */
export function runnerInsteadOf(tool: string, reality: Reality): Runner | null {
  const key = keyOfProduct(tool);
  const family = families.find((names) => names.some((name) => keyOfProduct(name) === key));
  const declared = (family ?? [])
    .filter((name) => keyOfProduct(name) !== key)
    .flatMap((name) =>
      packagesNamed(name, reality)
        .slice(0, 1)
        .map((found) => ({ name, found })),
    );
  return declared.length === 1 ? declared[0]! : null;
}
