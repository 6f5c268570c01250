import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { box } from "./read.ts";

/** A drawing without the blank lines and the indentation that the test gives it. */
function drawn(text: string) {
  const { drawings } = box.read(text, "");
  const nodes = drawings?.[0]?.nodes ?? [];
  const named = new Map(nodes.map((node) => [node.key, node.label.replace(/\n/g, " ")]));
  return {
    nodes: nodes.map(
      (n) => `${n.shape === "group" ? "#" : ""}${named.get(n.key)}${n.group ? ` in ${named.get(n.group)}` : ""}`,
    ),
    arrows: (drawings?.[0]?.arrows ?? []).map(
      (a) => `${named.get(a.from)} ${a.head === "arrow" ? ">" : a.head === "both" ? "<>" : "--"} ${named.get(a.to)}`,
    ),
    words: nodes.map((n) => text.slice(n.range.from, n.range.to)),
  };
}

describe("boxes", () => {
  it("joins the lines of a label and keeps later paragraphs apart", () => {
    const found = drawn(`
┌──────────┐
│  Order   │
│  Store   │
│          │
│ - fast   │
└──────────┘`);
    expect(found.nodes).toEqual(["Order Store"]);
    expect(found.words).toEqual(["Order"]);
  });

  it.each([
    ["light", "┌────┐\n│ A  │\n└────┘"],
    ["heavy", "┏━━━━┓\n┃ A  ┃\n┗━━━━┛"],
    ["double", "╔════╗\n║ A  ║\n╚════╝"],
    ["round", "╭────╮\n│ A  │\n╰────╯"],
    ["without corners", "------\n| A  |\n------"],
    ["of signs", "+----+\n| A  |\n+----+"],
    ["with its name in the side", "┌─ A ─┐\n│     │\n└─────┘"],
    ["with a right side that is off", "┌────┐\n│ A   │\n└────┘"],
    ["with a foot that is off", " ┌────┐\n │ A  │\n└────┘"],
  ])("reads a box drawn %s", (_how, text) => expect(drawn(text).nodes).toEqual(["A"]));

  it("takes parts with titles in their middle for layers, and those of a class for none", () => {
    const layers = drawn(`
┌────────────────────────────┐
│         Tide Front         │
│   clock · map · search     │
├────────────────────────────┤
│         Tide Core          │
│   hours, heights, ports    │
└────────────────────────────┘`);
    expect(layers.nodes.map((name) => name.slice(0, 10))).toEqual(["Tide Front", "Tide Core "]);
    const type = drawn(`
┌────────────────────────────┐
│          TidePort          │
├────────────────────────────┤
│ + height: int              │
│ + hour: int                │
└────────────────────────────┘`);
    expect(type.nodes).toEqual(["TidePort"]);
  });

  it("reads boxes in boxes, and layers parted by lines", () => {
    const found = drawn(`
┌───────────────────┐
│      Front        │
│ ┌─────┐ ┌───────┐ │
│ │ Web │ │ 携帯   │ │
│ └─────┘ └───────┘ │
├───────────────────┤
│      Back         │
│ ┌─────┐           │
│ │ API │           │
│ └─────┘           │
└───────────────────┘`);
    expect(found.nodes.toSorted()).toEqual(["#Back", "#Front", "API in Back", "Web in Front", "携帯 in Front"]);
  });

  it("reads a box that a wide word to its left pushes aside in a row", () =>
    expect(drawn("┌────┐ ┌────┐\n│ Abc │ │ D  │\n│(abc)│ │(d) │\n└────┘ └────┘").nodes).toEqual([
      "Abc (abc)",
      "D (d)",
    ]));

  it("takes the first part of a box with dividing lines for its name", () =>
    expect(drawn("┌──────┐\n│ Shop │\n├──────┤\n│ id   │\n└──────┘").nodes).toEqual(["Shop"]));

  it("reads boxes by the order of their sides where wide words push all of a row aside", () => {
    const found = drawn(`
┌──────────────────────┐
│ ┌──────┐  ┌────────┐ │
│ │ 订单管理 │  │ 库存管理面板 │ │
│ └──────┘  └────────┘ │
└──────────────────────┘`);
    expect(found.words).toEqual(["订单管理", "库存管理面板"]);
  });

  it("takes names in a row with strokes between for what the box holds", () => {
    const found = drawn(`
┌────────────────────────────┐
│          Services          │
│  OrderKeeper │ StockKeeper │
│  Mailer                    │
└────────────────────────────┘`);
    expect(found.nodes).toEqual([
      "Services",
      "OrderKeeper in Services",
      "StockKeeper in Services",
      "Mailer in Services",
    ]);
    expect(found.words).toEqual(["Services", "OrderKeeper", "StockKeeper", "Mailer"]);
    const said =
      "┌────────────────────────────┐\n│ Services                   │\n│ url: a │ host: b           │\n└────────────────────────────┘";
    expect(drawn(said).nodes).toEqual(["Services"]);
  });

  it("takes a remark in brackets below what is no name for none", () =>
    expect(drawn("┌──────────────┐\n│ Till→Desk    │\n│ (slips)      │\n└──────────────┘").nodes).toEqual([]));

  it("gives no name where two columns of words stand in one box", () =>
    expect(drawn("┌──────────────────┐\n│ Left      Right  │\n└──────────────────┘").nodes).toEqual([]));
});

const pair = (line: string): string =>
  `┌───┐${" ".repeat(line.length)}┌───┐\n│ A │${line}│ B │\n└───┘${" ".repeat(line.length)}└───┘`;

describe("arrows", () => {
  it.each([
    ["───►", ["A > B"]],
    ["───>", ["A > B"]],
    ["--->", ["A > B"]],
    ["◄───", ["B > A"]],
    ["◄──►", ["A <> B"]],
    [" ──► ", ["A > B"]],
    [" ──── > ", ["A > B"]],
    [" < ──── ", ["B > A"]],
    [" >    > ", []],
    ["─yes─►", ["A > B"]],
    ["── all of it ──►", ["A > B"]],
    ["────", ["A -- B"]],
    ["    ", []],
  ])("reads %s", (line, expected) => expect(drawn(pair(line)).arrows).toEqual(expected));

  it("reads lines that fork and join", () => {
    const found = drawn(`
      ┌───┐
      │ A │
      └─┬─┘
    ┌───┴───┐
    ▼       ▼
  ┌───┐   ┌───┐
  │ B │   │ C │
  └─┬─┘   └─┬─┘
    └───┬───┘
        ▼
      ┌───┐
      │ D │
      └───┘`);
    expect(found.arrows.toSorted()).toEqual(["A > B", "A > C", "B > D", "C > D"]);
  });

  it("reads a drawing of signs alone", () => {
    const found = drawn(`
+-----+        +-----+
| Web |------->| API |
+-----+        +--+--+
                  |
                  v
               +-----+
               | DB  |
               +-----+`);
    expect(found.arrows).toEqual(["Web > API", "API > DB"]);
  });

  it("follows a line in a row that a long name pushes aside", () => {
    const found = drawn("┌──────┐      ┌──────┐\n│ Order │ ───► │ Store │\n└──────┘      └──────┘");
    expect(found.arrows).toEqual(["Order > Store"]);
  });

  it("takes names in brackets that lines run to for boxes", () => {
    const found = drawn(`
  [ Web Client / Page ]   [ legend ]
          │
          ▼
     ┌─────────┐
     │ Gateway │
     └────┬────┘
          ▼
     [ Store ]`);
    expect(found.arrows).toEqual(["Web Client / Page > Gateway", "Gateway > Store"]);
    expect(found.nodes.toSorted()).toEqual(["Gateway", "Store", "Web Client / Page"]);
  });

  it("reads a head that sits on the side of a box", () =>
    expect(drawn("┌───┐\n│ A │\n└─┬─┘\n  │\n┌─▼─┐\n│ B │\n└───┘").arrows).toEqual(["A > B"]));

  const few = `
┌───┐ ┌───┐
│ A │ │ B │
└─┬─┘ └─┬─┘
  └──┬──┘
  ┌──┴──┐
  ▼     ▼
┌───┐ ┌───┐
│ C │ │ D │
└───┘ └───┘`;
  const many = `
┌───┐ ┌───┐ ┌───┐ ┌───┐
│ A │ │ B │ │ C │ │ D │
└─┬─┘ └─┬─┘ └─┬─┘ └─┬─┘
  └─────┴──┬──┴─────┘
  ┌─────┬──┴──────────┐
  ▼     ▼             ▼
┌───┐ ┌───┐         ┌───┐
│ E │ │ F │         │ G │
└───┘ └───┘         └───┘`;

  it("takes a line that few boxes go into from above for one from each of them to each below", () =>
    expect(drawn(few).arrows).toEqual(["A > C", "A > D", "B > C", "B > D"]));

  it("goes on behind an empty row, and down to a box whose head stands a column off", () => {
    const found = drawn(`
        ┌───┐
        │ A │
        └─┬─┘
          │

   ┌──────┼───────┐
   │      │       │
┌──▼──┐┌──▼──┐┌──▼──┐
│  B  ││  C  ││  D  │
└─────┘└─────┘└─────┘`);
    expect(found.arrows.toSorted()).toEqual(["A > B", "A > C", "A > D"]);
  });

  it("leaves out lines that join many with many", () => expect(drawn(many).arrows).toEqual([]));
});

describe("flows within a frame", () => {
  const frame = (...lines: readonly string[]): string =>
    [
      "┌───────────────────────────────────────┐",
      ...lines.map((line) => `│${line.padEnd(39)}│`),
      "└───────────────────────────────────────┘",
    ].join("\n");

  it("joins names by the arrows between them, and the one below that an arrow leads down to", () => {
    const { arrows, words } = drawn(
      frame("   Till ──────► Desk ◄────── Shelf", "                 │", "                 ▼", "            Loan Store"),
    );
    expect(arrows).toEqual(["Till > Desk", "Shelf > Desk", "Desk > Loan Store"]);
    expect(words).toContain("Loan Store");
    expect(drawn(frame("  Till <──────> Desk")).arrows).toEqual(["Till <> Desk"]);
  });

  it("takes strokes without a head, what is no name, and steps for none", () => {
    expect(drawn(frame("  Till ─────── Desk")).arrows).toEqual([]);
    expect(drawn(frame("  1. Scan ────► lend(book)")).arrows).toEqual([]);
    expect(drawn(frame("  Till ────► Desk", "", "            Loan Store")).arrows).toEqual(["Till > Desk"]);
    expect(drawn(frame("  Till ────► Desk", "               │", "            Loan Store")).arrows).toEqual([
      "Till > Desk",
    ]);
  });
});

describe("recognition", () => {
  it.each([
    ["a box", "┌──┐\n│ A│\n└──┘", true],
    ["a tree of folders", "src/\n├── a.ts\n│   └── b.ts\n└── c.ts", false],
    ["a table of a console", "+----+----+\n| id | no |\n+----+----+\n| 1  | 2  |\n+----+----+", false],
    ["code", "const a = b + c;\nif (a > b) { run(); }", false],
  ])("knows %s", (_what, text, expected) => expect(box.recognise!(text)).toBe(expected));
});

it("never throws, and keeps its ranges within the text", () => {
  const piece = fc.constantFrom(..."┌─┬┐│├┼┤└┴┘►◄▼▲+-|><v^ \n\nAB世".split(""));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (parts) => {
      const text = parts.join("");
      const { drawings = [] } = box.read(text, "");
      const ranges = drawings.flatMap((d) => [...d.nodes, ...d.arrows]).map((x) => x.range);
      expect(ranges.every((r) => 0 <= r.from && r.from <= r.to && r.to <= text.length)).toBe(true);
    }),
  );
});
