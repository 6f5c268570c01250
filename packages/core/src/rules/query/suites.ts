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
