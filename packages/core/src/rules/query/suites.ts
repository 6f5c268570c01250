import type { Element } from "../../model/element.ts";
import { writtenOut } from "./names.ts";

export type Suite = Element<"suite">;

/** What a suite's name says that it tests: `OrderServiceTest`, `order_service_test.go` and `Order Service Tests` are `orderservice`. */
export function subjectOfSuite({ name }: Pick<Suite, "name">): string {
  const file = name.replace(/^.*\//, "").replace(/\.(?:test|spec)?\.?\w{1,4}$/i, "");
  return writtenOut(
    file
      .replace(/(?<=[a-z])(?:Integration|Unit|E2E)?(?:Tests?|Specs?|IT)$/, "")
      .replace(/^test[_-]|[ _-](?:integration |unit |e2e |integration[_-]|unit[_-])?(?:tests?|specs?|suite)$/i, ""),
  );
}

/** What a suite tests by its name, and what it is said to cover. */
export const subjectsOfSuite = (suite: Suite): readonly string[] => [
  subjectOfSuite(suite),
  ...(suite.facts.covers ?? []).map(writtenOut),
];
