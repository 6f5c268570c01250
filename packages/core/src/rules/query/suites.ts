import type { Element, Statement } from "../../model/element.ts";
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

/** The names that a place says a suite covers: `Order Service, Bill Service and Mailer` are three. */
export const namesCovered = ({ facts }: Pick<Statement<"suite">, "facts">): readonly string[] =>
  (facts.covers ?? []).flatMap((covered) =>
    [covered, ...bare(covered).split(/\s*[,;+&/]\s*|\s+and\s+/)].filter((name, i, all) => all.indexOf(name) === i),
  );

/** What stands in brackets behind a name is said of it: `Till (Requirement 2.1)`. */
const bare = (words: string): string => words.replace(/\s*\([^()]*\)/g, "").trim();

/** What a suite tests by its name, and what each place that tells of it says it covers. */
export const subjectsOfSuite = (suite: Suite): readonly string[] => [
  subjectOfSuite(suite),
  ...suite.statements.flatMap(namesCovered).map(writtenOut),
];
