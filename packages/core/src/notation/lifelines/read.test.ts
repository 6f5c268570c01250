import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifelines } from "./read.ts";

function drawn(text: string) {
  const { drawings } = lifelines.read(text, "");
  return {
    nodes: (drawings?.[0]?.nodes ?? []).map((n) => text.slice(n.range.from, n.range.to)),
    arrows: (drawings?.[0]?.arrows ?? []).map(
      (a) => `${a.from} > ${a.to}${a.label ? `: ${a.label}` : ""}${a.reply ? " (reply)" : ""}`,
    ),
  };
}

const plain = `
Till            Order Desk          Store
  │                 │                 │
  │ POST /orders    │                 │
  │────────────────>│                 │
  │                 │── keeps ───────>│
  │                 │<────────────────│
  │  201 Created    │                 │
  │<────────────────│                 │
  │                 │                 │
  │<──────────── paid ────────────────│
`;

describe("messages between lines", () => {
  it("are read with what is said on them, and answers are none of their own", () => {
    expect(lifelines.recognise!(plain)).toBe(true);
    expect(drawn(plain)).toEqual({
      nodes: ["Till", "Order Desk", "Store"],
      arrows: [
        "Till > Order Desk: POST /orders",
        "Order Desk > Store: keeps",
        "Store > Order Desk (reply)",
        "Order Desk > Till: 201 Created (reply)",
        "Store > Till: paid",
      ],
    });
  });

  it("are read of signs alone, and below names in boxes", () => {
    const signs = "Till        Desk\n |           |\n |---------->|\n |<----------|\n";
    expect(drawn(signs).arrows).toEqual(["Till > Desk", "Desk > Till (reply)"]);
    const boxed =
      "┌──────┐        ┌──────┐\n│ Till │        │ Desk │\n└──┬───┘        └──┬───┘\n   │               │\n   │──────────────>│\n   │<──────────────│\n";
    expect(lifelines.recognise!(boxed)).toBe(true);
    expect(drawn(boxed).nodes).toEqual(["Till", "Desk"]);
    expect(drawn(boxed).arrows).toEqual(["Till > Desk", "Desk > Till (reply)"]);
  });

  it("ask again in the other direction where they are requests", () => {
    const text = "Till        Desk\n |           |\n |---------->|\n | GET /price |\n |<----------|\n";
    expect(drawn(text).arrows).toEqual(["Till > Desk", "Desk > Till: GET /price"]);
  });

  it.each([
    ["a table", "name | no | of\n-----|----|---\na    | 1  | x\nb    | 2  | y\n"],
    ["a tree", "src/\n│\n├── a.ts\n└── b.ts\n"],
    ["a flow", "Till -> Desk -> Store\n"],
    ["two boxes and an arrow", "┌──────┐    ┌──────┐\n│ Till │───>│ Desk │\n└──────┘    └──────┘\n"],
    ["one message", "Till        Desk\n |           |\n |---------->|\n"],
  ])("are not seen in %s", (_what, text) => expect(lifelines.recognise!(text)).toBe(false));

  it("never throws, and keeps its ranges within the text", () => {
    const piece = fc.constantFrom(..."AB  │|─-><┌┐└┘\n\n世".split(""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (parts) => {
        const text = `Till   Desk\n │      │\n │─────>│\n${parts.join("")}`;
        const { drawings = [] } = lifelines.read(text, "");
        const ranges = drawings.flatMap((d) => [...d.nodes, ...d.arrows]).map((x) => x.range);
        expect(ranges.every((r) => 0 <= r.from && r.from <= r.to && r.to <= text.length)).toBe(true);
      }),
    );
  });
});
