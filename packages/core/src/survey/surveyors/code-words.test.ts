import { expect, test } from "vitest";
import { surveySite } from "../run.ts";
import { memorySite } from "../testing/memory-site.ts";
import { codeWords } from "./code-words.ts";

test("names of several words are known wherever a file but a document writes them", () => {
  const { surveys } = surveySite(
    [codeWords],
    memorySite({
      "src/a.ts": "class OrderStore {} // the PriceList\nconst text = 'SomeMail HTTP Order_Line orderId';",
      "src/b.test.ts": "new FakeClock(OrderStore)",
      "docs/a.md": "OtherThing",
      "deploy/a.yaml": "name: till-key_ring # max",
      "package-lock.json": '{ "left-pad": 1 }',
      "node_modules/x/a.js": "class NotOurs {}",
    }),
  );
  expect(surveys.map(({ words }) => words)).toEqual([
    ["FakeClock", "OrderStore", "Order_Line", "PriceList", "SomeMail", "key_ring", "orderId", "till-key_ring"],
  ]);
});
