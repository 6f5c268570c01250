import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrows } from "./read.ts";

const flows = (text: string): string[] =>
  (arrows.read(text, "").drawings?.[0]?.arrows ?? []).map((a) => `${a.from} ${a.head === "both" ? "<>" : ">"} ${a.to}`);

describe("flows in text", () => {
  it.each([
    ["Web -> API -> Store", ["Web > API", "API > Store"]],
    ["Web → API ──► Store", ["Web > API", "API > Store"]],
    ["[Web]──►[API]", ["Web > API"]],
    ["Web ──calls──► API", ["Web > API"]],
    ["orders → stock, billing", ["orders > stock", "orders > billing"]],
    ["orders ──> stock, billing", ["orders > stock", "orders > billing"]],
    ["Shop\n├──> Till\n└──> Stock", ["Shop > Till", "Shop > Stock"]],
    ["Web\n ↓\nAPI\n ↓\nStore", ["Web > API", "API > Store"]],
    ["Web -> API\n        ↓\n       Store", ["Web > API", "API > Store"]],
    ["Web\n ↓ HTTP (JSON)\nAPI\n ↓ rows\nStore", ["Web > API", "API > Store"]],
    [
      "[ Web (TypeScript) ]\n  - Till / Shelf\n      ↓ HTTP\n[ Desk API ]\n  - Orders\n      ↓\n[ Stock ]",
      ["Web (TypeScript) > Desk API", "Desk API > Stock"],
    ],
    ["Web\n  → API", ["Web > API"]],
    [
      "Reader -> Web -> API -> Store\n              -> Checks -> Log",
      ["Reader > Web", "Web > API", "API > Store", "Web > Checks", "Checks > Log"],
    ],
    ["Reader -> Web -> API\n     -> Store -> Log", ["Reader > Web", "Web > API", "API > Store", "Store > Log"]],
    [
      "Reader\n  │  over the wire\n  ▼\nDesk (desk:8000)\n  ├──► Shelf Store\n  │     Books, loans\n  │\n  ├──► Fine Engine\n  │     POST /fines/$count\n  └──► Ledger\n        What is owed",
      [
        "Reader > Desk (desk:8000)",
        "Desk (desk:8000) > Shelf Store",
        "Desk (desk:8000) > Fine Engine",
        "Desk (desk:8000) > Ledger",
      ],
    ],
    [
      "Shop\n  │\n  ├─► API (v2)\n  │     └─► Store\n  └─► Mail",
      ["Shop > API (v2)", "API (v2) > Store", "Shop > Mail"],
    ],
    ["Till Page\n   |\n   v\nOrder Desk\n   |\n   v\nStore", ["Till Page > Order Desk", "Order Desk > Store"]],
    [
      "Till\n  |\n  v\nDesk\n  |\n  +-- Order Keeper\n  +-- Stock Keeper\n          |\n          v\n     Stock (rows)",
      ["Till > Desk", "Stock Keeper > Stock (rows)"],
    ],
    [
      "Till\n  |\n  v\nDesk\n  |\n  +-- Order Keeper\n  +-- Stock Keeper\n  |\n  v\nStock (rows)",
      ["Till > Desk", "Desk > Stock (rows)"],
    ],
    ["till.ts      ← opens the till, once\n  ↓\ndesk.ts   <- takes orders", ["till.ts > desk.ts"]],
    ["Guard → Keeper → Store\n   → Mailer", ["Guard > Keeper", "Keeper > Store", "Store > Mailer"]],
    [
      "Till\n |\n v\nDesk\n |\n +--> Stock\n +--> Queue\n        |\n        v\n     Mailer\n\nWeb\n |\n v\nDesk",
      ["Till > Desk", "Desk > Stock", "Desk > Queue", "Queue > Mailer", "Web > Desk"],
    ],
    [
      "Till\n |\n v\nDesk\n |\n +--> Stock\n +--> Queue\n |\n v\nMailer",
      ["Till > Desk", "Desk > Stock", "Desk > Queue", "Desk > Mailer"],
    ],
    [
      "Till\n |\n v\nDesk\n |\n +--> Queue\n                    |\n                    v\n                  Mailer",
      ["Till > Desk", "Desk > Queue"],
    ],
    [
      "Till ──► Desk ──► Mailer\n          │\n          ├──► Stock ──► Store ──► Reports\n          │                │\n          │                └──► Audit\n          └──► Coins",
      [
        "Till > Desk",
        "Desk > Mailer",
        "Desk > Stock",
        "Stock > Store",
        "Store > Reports",
        "Store > Audit",
        "Desk > Coins",
      ],
    ],
    [
      "Till → Desk / Stock\nDesk → Store\nStock → Store",
      ["Till > Desk", "Till > Stock", "Desk > Store", "Stock > Store"],
    ],
    ["Till → Desk / Counter\nDesk → Store", ["Till > Desk / Counter", "Desk > Store"]],
    ["Shop\n  ├─► API\n  │     → Store\n  └─► Mail", ["Shop > API", "Shop > Mail"]],
    ["[Till] <--> [Desk (web)] → [Stock]", ["Till <> Desk (web)", "Desk (web) > Stock"]],
    ["Till ←→ Desk ↔ Stock", ["Till <> Desk", "Desk <> Stock"]],
    ["│  Guard → Keeper    │\n│  → Store           │", ["Guard > Keeper", "Keeper > Store"]],
  ])("reads %j", (text, expected) => {
    expect(arrows.recognise!(text)).toBe(true);
    expect(flows(text)).toEqual(expected);
  });

  it.each([
    ["fn read(a: u8) -> u8 { a }"],
    ["$order->save();"],
    ["xs.map((x) => x + 1)"],
    ["A line of prose.\nAnother line.\nA third line -> and more\nA fourth line of it."],
    ["src/\n├── a.ts\n└── b.ts"],
    ["B <- A -> C"],
    ["Order (1) ──→ (N) Item"],
    ["Order (N) ←──→ (N) Label\nItem (N) ←──→ (M) Label"],
    ["Orders\n  +-- Order Keeper\n  +-- Stock Keeper"],
    ["a v b\nc v d"],
    ["Till\n  |\n  v\nDesk\n- takes orders\n- keeps stock"],
  ])("does not know %j for one", (text) => expect(arrows.recognise!(text)).toBe(false));

  it("goes on behind a step that is told in more words than a name has", () => {
    const text = "Till\n  -> OrderPage\n  -> GET /orders?page=2\n  -> OrderController\n  -> OrderService";
    expect(arrows.recognise!(text)).toBe(true);
    expect(flows(text)).toEqual(["Till > OrderPage", "OrderController > OrderService"]);
    expect(arrows.recognise!("Till -> Shop\nconst a = 1;\nShop -> Till")).toBe(false);
  });

  it("says where each name stands", () => {
    const text = "Web -> Order API";
    const nodes = arrows.read(text, "").drawings![0]!.nodes;
    expect(nodes.map((n) => text.slice(n.range.from, n.range.to))).toEqual(["Web", "Order API"]);
  });

  it("never throws", () => {
    const piece = fc.constantFrom(..."AB ->→↓├─►│v,()[]\n\n".split(""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (parts) => {
        const text = parts.join("");
        const { drawings = [] } = arrows.read(text, "");
        const ranges = drawings.flatMap((d) => [...d.nodes, ...d.arrows]).map((x) => x.range);
        expect(ranges.every((r) => r.from <= r.to && r.to <= text.length)).toBe(true);
      }),
    );
  });
});
