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
      "native/CMakeLists.txt": "set(TILL_DRIVER on)",
      "native/view.mm": "@interface TillView",
      "deploy/a.yaml": "name: till-key_ring # max",
      ".env": "API_TOKEN=hunterTwo\n",
      "deploy/secret.yaml":
        "kind: Secret\nmetadata: {name: till-key}\nstringData:\n  other_key: hunterThree\n  long: |\n    hunterFive\n---\nkind: ConfigMap\ndata: {a: plainWord}\n",
      "deploy/list.yaml":
        "kind: List\nitems:\n- kind: Secret\n  data:\n    list_key: hunterSix\n- kind: ConfigMap\n  data:\n    a: laterWord\n",
      "deploy/secret.json": '{\n  "kind": "Secret",\n  "data": {\n    "json_key": "hunterSeven"\n  }\n}\n',
      "deploy/one-line.json": '{"kind":"Secret","data":{"a":"hunterEight"}}\n',
      "src/config.ts": "export const apiToken = 'hunterFour';",
      "package-lock.json": '{ "left-pad": 1 }',
      "node_modules/x/a.js": "class NotOurs {}",
    }),
  );
  expect(surveys.map(({ words }) => words)).toEqual([
    [
      "API_TOKEN",
      "ConfigMap",
      "FakeClock",
      "OrderStore",
      "Order_Line",
      "PriceList",
      "SomeMail",
      "TILL_DRIVER",
      "TillView",
      "apiToken",
      "json_key",
      "key_ring",
      "laterWord",
      "list_key",
      "orderId",
      "other_key",
      "plainWord",
      "stringData",
      "till-key",
      "till-key_ring",
    ],
  ]);
});

test("of code that is too long to be looked at in full it is said that a name may stand behind", () => {
  const gapsOf = (files: Readonly<Record<string, string>>) =>
    surveySite([codeWords], memorySite(files)).surveys.map(({ gaps }) => gaps?.map(({ kind }) => kind));
  const long = `class OrderStore {}\n${" ".repeat(2_000_000)}\nclass PriceList {}\n`;
  expect(gapsOf({ "src/a.ts": long })).toEqual([["symbol"]]);
  expect(gapsOf({ "src/a.ts": "class OrderStore {}\n", "data/a.json": long })).toEqual([undefined]);
});

test("names of databases are told though they are one word", () => {
  const { surveys } = surveySite(
    [codeWords],
    memorySite({
      "src/a.py": 'import sqlite3\nurl = "mysql://host"\n',
      "k8s/a.yaml": "engine: postgres\nkind: oracle\n",
    }),
  );
  expect(surveys.map(({ words }) => words)).toEqual([["mysql", "postgres", "sqlite3"]]);
});
