import { describe, expect, test } from "vitest";
import { type Claimant, lift } from "./lift.ts";
import { clearest, liftImports } from "./lift-imports.ts";
import { importersOf, importsBetween, wayBetween } from "./imports-between.ts";

const claimant = (name: string, more: Partial<Claimant> = {}): Claimant => ({
  id: name,
  names: [name],
  byName: true,
  ...more,
});

function placesOf(
  claimants: readonly Claimant[],
  files: readonly string[],
  named: { name: string; folder: string }[] = [],
) {
  const { placings } = lift(claimants, { files, named });
  return Object.fromEntries(
    [...placings].map(([id, placing]) => [
      id,
      placing.is === "placed" ? placing.path : placing.is === "ambiguous" ? placing.paths : null,
    ]),
  );
}

describe("a place by name", () => {
  test.each([
    ["Order Service", ["services/order-service/main.go"], "services/order-service"],
    ["Order Service", ["src/orders/place.ts"], "src/orders"],
    ["order-service", ["src/order/place.ts"], "src/order"],
    ["OrderController", ["src/web/OrderController.java"], "src/web/OrderController.java"],
    ["OrderService", ["src/order/OrderService.java", "src/order/Order.java"], "src/order/OrderService.java"],
    ["OrderService", ["src/services/order-service.ts", "src/routes/orders.ts"], "src/services/order-service.ts"],
    ["OrderService", ["src/orders/order.service.ts"], "src/orders/order.service.ts"],
    [
      "OrderService",
      ["app/order_service.py", "jobs/order_service.py"],
      ["app/order_service.py", "jobs/order_service.py"],
    ],
    ["OrderService", ["services/order-service/main.go", "a/order_service.go"], "services/order-service"],
    ["web.mapper", ["a/web/mapper/M.java", "a/mapper/N.java"], "a/web/mapper"],
    ["Stock", ["shop-stock/a.go", "shop-orders/a.go", "shop-mails/a.go"], "shop-stock"],
    ["Cart", ["packages/cart/a.ts", "packages/web/src/cart/b.ts"], "packages/cart"],
    ["Billing", ["a/b.ts"], null],
    ["Cart", ["web/cart/a.ts", "api/cart/b.ts"], ["web/cart", "api/cart"]],
  ])("%s among %j: %j", (name, files, expected) => {
    expect(placesOf([claimant(name)], files)).toEqual({ [name]: expected });
  });

  test("build files give folders other names", () => {
    const files = ["packages/pay/src/main.ts"];
    expect(placesOf([claimant("Billing")], files, [{ name: "@shop/billing", folder: "packages/pay" }])).toEqual({
      Billing: "packages/pay",
    });
  });

  test("what is drawn inside of another is looked for below it alone", () => {
    const files = ["orders/web/a.ts", "stock/web/b.ts", "web/c.ts", "stock/model/d.ts"];
    const inside = { within: "Stock" };
    expect(placesOf([claimant("web", inside), claimant("api", inside), claimant("Stock")], files)).toEqual({
      web: "stock/web",
      api: null,
      Stock: "stock",
    });
  });

  test("a place that the text names goes before any name, and a name that proves nothing is not looked for", () => {
    const files = ["src/orders/a.ts", "src/stripe/b.ts"];
    expect(placesOf([claimant("Orders", { place: "lib" }), claimant("Stripe", { byName: false })], files)).toEqual({
      Orders: "lib",
      Stripe: null,
    });
  });

  test("frames that stand in each other end", () => {
    expect(placesOf([claimant("a", { within: "b" }), claimant("b", { within: "a" })], ["a/b/c.ts"])).toEqual({
      a: "a",
      b: "a/b",
    });
  });

  test("a frame bounds the search only where most of its parts are below it", () => {
    const files = ["core/audit.ts", "parts/shop-cart/a.ts", "parts/shop-pay/b.ts", "parts/shop-mail/c.ts"];
    const inside = { within: "Core" };
    const names = ["cart", "pay", "audit"].map((name) => claimant(name, inside));
    expect(placesOf([...names, claimant("Core")], files)).toEqual({
      cart: "parts/shop-cart",
      pay: "parts/shop-pay",
      audit: "core/audit.ts",
      Core: "core",
    });
  });

  test("other folders that go by the name are told beside the place", () => {
    const files = [
      "web/cart/a.ts",
      "parts/deep/shop-cart/a.ts",
      "parts/deep/shop-pay/b.ts",
      "parts/deep/shop-mail/c.ts",
    ];
    const { placings } = lift([claimant("cart")], { files, named: [] });
    expect(placings.get("cart")).toEqual({
      is: "placed",
      path: "web/cart",
      by: "name",
      others: ["parts/deep/shop-cart"],
    });
  });
});

const graph = {
  files: ["src/web/a.ts", "src/web/deep/b.ts", "src/model/c.ts", "src/glue/d.ts", "src/webs/e.ts"],
  edges: [
    [0, 2, 3],
    [1, 2, 1],
    [1, 0, 2],
    [2, 3, 4],
    [3, 0, 5],
    [4, 2, 9],
  ],
} as const;

test("a file belongs to the deepest place that claims it, and imports become arrows between places", () => {
  const { ownersAmong } = lift(
    [
      claimant("web", { place: "src/web" }),
      claimant("deep", { place: "src/web/deep" }),
      claimant("model", { place: "src/model" }),
    ],
    { files: [], named: [] },
  );
  const all = liftImports([graph], ownersAmong(["web", "deep", "model"]));
  expect([...all.keys()].sort()).toEqual(["deep -> model", "deep -> web", "web -> model"]);
  expect([...liftImports([graph], ownersAmong(["web", "model"])).keys()]).toEqual(["web -> model"]);
  expect(clearest(all.get("deep -> web")!.lines)).toEqual([{ path: "src/web/deep/b.ts", line: 2 }]);
});

test("imports between two places, and ways over files of neither", () => {
  const importers = importersOf(graph);
  const lines = (from: string, to: string) =>
    importsBetween(importers, from, to).map(({ path, line }) => `${path}:${line}`);
  expect(lines("src/web", "src/model")).toEqual(["src/web/a.ts:3", "src/web/deep/b.ts:1"]);
  expect(lines("src/web/deep", "src/web")).toEqual(["src/web/deep/b.ts:2"]);
  expect(lines("src/web", "src/web/deep")).toEqual([]);
  expect(lines("src/model", "src/web")).toEqual([]);
  expect(wayBetween(importers, "src/model", "src/web", (path) => path.startsWith("src/glue"))).toBe("src/glue/d.ts");
  expect(wayBetween(importers, "src/model", "src/web", () => false)).toBeNull();
});
