import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { units } from "./read.ts";

const found = (text: string): string[] | null =>
  units.recognise!(text) ? units.read(text, "").nodes!.map(({ name, ports }) => `${name} ${ports ?? ""}`.trim()) : null;

describe("trees of what runs", () => {
  it.each([
    ["branches", "till-host\n├── till-api (8080)\n└── ledger (5432)", ["till-api 8080", "ledger 5432"]],
    ["indentation", "till-host\n  till-api :8080\n  web :80\n  worker", ["till-api 8080", "web 80", "worker"]],
    ["several ports", "Server 1:\n  - Proxy (80, 443)\n  - Ledger (port 5432)", ["Proxy 80,443", "Ledger 5432"]],
    ["remarks", "VM\n├── Till API (Go, port 8080)\n└── Store - port 5432", ["Till API 8080", "Store 5432"]],
  ])("are read by %s", (_by, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ["files", "src/\n├── till.ts (80)\n└── shop.ts (90)"],
    ["what goes where", "till (80) → shop\n  shop (90) → store"],
    ["lines beside one another", "till :80\nshop :90"],
    ["prose", "The till listens.\n  It does so at 80, and at 443."],
  ])("are no %s", (_what, text) => expect(found(text)).toBeNull());

  it("reads any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        units.recognise!(text);
        units.read(text, "");
      }),
    );
  });
});
