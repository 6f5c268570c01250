import { expect, test } from "vitest";
import { surveySite } from "../run.ts";
import { memorySite } from "../testing/memory-site.ts";
import { codeWords } from "./code-words.ts";

test("names of classes are known wherever code writes them", () => {
  const { surveys } = surveySite(
    [codeWords],
    memorySite({
      "src/a.ts": "class OrderStore {} // the PriceList\nconst text = 'SomeMail HTTP Order_Line orderId';",
      "src/b.test.ts": "new FakeClock(OrderStore)",
      "docs/a.md": "OtherThing",
      "node_modules/x/a.js": "class NotOurs {}",
    }),
  );
  expect(surveys.map(({ words }) => words)).toEqual([["FakeClock", "OrderStore", "PriceList", "SomeMail"]]);
});
