import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tree } from "./read.ts";

const paths = (text: string): string[] => (tree.read(text, "").paths ?? []).map((path) => path.path);

const drawn = `lib/
├── orders/            # taking orders
│   ├── service.ts
│   │
│   └── model.ts       // rows
└── [id].vue`;

describe("trees of files", () => {
  it("joins names into paths", () =>
    expect(paths(drawn)).toEqual([
      "lib/",
      "lib/orders/",
      "lib/orders/service.ts",
      "lib/orders/model.ts",
      "lib/[id].vue",
    ]));

  it("keeps folders before the first name, which a repository's own name has not", () => {
    expect(paths("shop/\n├── src/\n│   └── till.ts\n└── tests/")).toEqual(["src/", "src/till.ts", "tests/"]);
    expect(paths("packages/till/\n├── src/\n│   └── till.ts\n└── tests/")).toEqual([
      "packages/till/",
      "packages/till/src/",
      "packages/till/src/till.ts",
      "packages/till/tests/",
    ]);
  });

  it("gives what stands below several folders of one branch no place", () => {
    const text = "lib/\n├── orders/ tills/\n│   ├── *.service.ts\n│   └── rows/\n│       └── row.ts\n└── main.ts";
    const found = tree.read(text, "").paths!;
    expect(found.map(({ path }) => path)).toEqual(["lib/", "lib/orders/", "lib/tills/", "lib/main.ts"]);
    expect(text.slice(found[2]!.range.from, found[2]!.range.to)).toBe("tills/");
  });

  it("takes brackets around a path for the frame of a box", () => {
    const flow =
      "[lib/fetch.ts]\n    │ asks\n    ▼\n[lib/rows.ts]\n    ├─ OrderPage.vue   shows\n    └─ LinePage.vue    shows";
    expect(paths(flow).filter((path) => path.includes("["))).toEqual([]);
  });

  it("keeps comments and where names stand", () => {
    const [, orders, service] = tree.read(drawn, "").paths!;
    expect(orders).toMatchObject({ comment: "taking orders", directory: true });
    expect(drawn.slice(service!.range.from, service!.range.to)).toBe("service.ts");
  });

  it.each([
    ["# rows (soon)", "rows (soon)"],
    ["(rows)", "rows"],
    ["/* rows */", "rows"],
    ["<- (a) or (b)", "(a) or (b)"],
  ])("takes %s for the remark %s", (behind, comment) =>
    expect(tree.read(`lib/\n├── a.ts  ${behind}\n└── b.ts`, "").paths![1]).toMatchObject({ comment }),
  );

  it("leaves a tree of calls alone", () =>
    expect(tree.recognise!("Till.open()\n└── _loop()\n    ├── Drawer.count()\n    └── print_slip()")).toBe(false));

  it("counts paths from the folder of the repository", () =>
    expect(paths("shop/\n├── src/\n│   └── a.ts\n└── README.md")).toEqual(["src/", "src/a.ts", "README.md"]));

  it("marks folders that only hold folders", () => {
    const { paths } = tree.read("lib/\n├── a/\n│   └── b/\n│       └── c.ts\n└── d/   # kept\n    └── e/", "");
    expect(paths!.filter((p) => p.implied).map((p) => p.path)).toEqual(["lib/a/"]);
  });

  it.each([
    ["signs", "lib/\n|-- a.d\n|   `-- b.ts\n+-- c.ts", ["lib/", "lib/a.d/", "lib/a.d/b.ts", "lib/c.ts"]],
    [
      "a slip",
      "lib/\n  a.json\n     b.json\n  c/\n    d.json",
      ["lib/", "lib/a.json", "lib/b.json", "lib/c/", "lib/c/d.json"],
    ],
    [
      "what a file declares",
      "till/\n├── desk.py\n│   ├── OrderDesk\n│   └── CoinBox\n└── box.py",
      ["till/", "till/desk.py", "till/box.py"],
    ],
    [
      "headings over entries",
      "jobs/\n├── 日結処理\n│   ├── close.py\n│   └── later/\n└── Daily close",
      ["jobs/", "jobs/close.py", "jobs/later/"],
    ],
    [
      "files without an ending",
      "jobs/\n├── later/\n├── CHANGES\n├── Dockerfile\n├── runner\n└── Receipts",
      ["jobs/", "jobs/later/", "jobs/CHANGES", "jobs/Dockerfile", "jobs/runner"],
    ],
    ["short branches", "lib\n├ a.ts\n└ b.ts", ["lib/", "lib/a.ts", "lib/b.ts"]],
    [
      "its indentation lost below the last of a folder",
      "shop/\n├── a.ts\n│   └── till/\n│   ├── b.ts\n│   └── c.ts\n└── d.ts",
      ["shop/", "shop/a.ts", "shop/till/", "shop/d.ts"],
    ],
    ["two roots", "a/\n├── x.ts\nb/\n└── y.ts", ["a/", "a/x.ts", "b/", "b/y.ts"]],
  ])("reads a tree drawn with %s", (_how, text, expected) => expect(paths(text)).toEqual(expected));

  it.each([
    ["files", drawn, true],
    ["ideas", "Goal\n├── be fast and good\n└── be of use to many", false],
    ["parts", "A machine\n├── Frontend (port 5173)\n├── Backend (port 5000)\n└── Database (hosted)", false],
    ["what a page is made of", "TillPage.vue\n├── header\n├── CoinTable\n│   └── date\n└── Footer", false],
    ["folders that shout", "Solution/\n├── Controllers\n└── Models", true],
    ["what an archive holds", "till-export.zip\n├── assets/\n│   └── logo.png\n└── index.html", false],
    ["boxes", "┌───┐\n│ A │\n└───┘", false],
    ["prose", "a line\nand another", false],
  ])("knows a tree of %s", (_what, text, expected) => expect(tree.recognise!(text)).toBe(expected));

  it("never throws", () => {
    const piece = fc.constantFrom(..."├└│─ /#.ab\n\t|`+-".split(""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (parts) => {
        const text = parts.join("");
        const found = tree.read(text, "").paths ?? [];
        expect(found.every((p) => p.range.from <= p.range.to && p.range.to <= text.length)).toBe(true);
      }),
    );
  });
});

it("says where the indentation of a tree was lost", () => {
  const text = "shop/\n└── till/\n├── b.ts\n└── c.ts";
  const { paths: found = [], problems = [] } = tree.read(text, "");
  expect(found.map(({ path }) => path)).toEqual(["shop/", "shop/till/"]);
  expect(problems.map(({ range: { from, to }, why }) => [text.slice(from, to), why])).toEqual([
    ["b.ts", "it may lie in the folder above or beside it"],
  ]);
});

it("leaves drawings of names with arrows that point down alone", () =>
  expect(tree.recognise!("Till\n  |\n  v\nDesk\n  |\n  +-- OrderKeeper\n  +-- StockKeeper")).toBe(false));
