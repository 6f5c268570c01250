import { expect, test } from "vitest";
import { edgesOf } from "../testing/edges.ts";
import { jvmImports } from "./jvm-imports.ts";

const graph = (files: Readonly<Record<string, string>>) => edgesOf(jvmImports, files);

test("imports lead to the files of their packages, also nested, static and on demand", () => {
  expect(
    graph({
      "src/main/java/shop/web/Orders.java":
        "package shop.web;\n\nimport shop.model.Order;\nimport shop.model.Order.Line;\nimport static shop.stock.Stock.reserve;\nimport shop.mail.*;\nimport java.util.List;\n\nclass Orders { Shelf s; }",
      "src/main/java/shop/web/Shelf.java": "package shop.web;\nclass Shelf {}",
      "src/main/java/shop/model/Order.java": "package shop.model;\npublic class Order {}",
      "src/main/java/shop/stock/Stock.java": "package shop.stock;\npublic class Stock {}",
      "src/main/kotlin/shop/mail/Mail.kt": "package shop.mail\nimport shop.model.Order\nclass Mail\nfun send() {}",
      "src/main/kotlin/shop/Main.kt": "package shop\nimport shop.mail.send\n",
      "src/test/java/shop/web/OrdersTest.java": "package shop.web;\nimport shop.model.Order;\nclass OrdersTest {}",
    }),
  ).toEqual([
    "src/main/java/shop/web/Orders.java:3 -> src/main/java/shop/model/Order.java",
    "src/main/java/shop/web/Orders.java:5 -> src/main/java/shop/stock/Stock.java",
    "src/main/java/shop/web/Orders.java:6 -> src/main/kotlin/shop/mail/Mail.kt",
    "src/main/kotlin/shop/Main.kt:2 -> src/main/kotlin/shop/mail/Mail.kt",
    "src/main/kotlin/shop/mail/Mail.kt:2 -> src/main/java/shop/model/Order.java",
  ]);
});

test("of two modules with one package, the importer's own is meant", () => {
  const module = (name: string) => ({
    [`${name}/src/main/java/shop/dto/Order.java`]: "package shop.dto;\nclass Order {}",
    [`${name}/src/main/java/shop/web/Web.java`]: "package shop.web;\nimport shop.dto.Order;\nclass Web {}",
  });
  expect(graph({ ...module("orders"), ...module("stock") })).toEqual([
    "orders/src/main/java/shop/web/Web.java:2 -> orders/src/main/java/shop/dto/Order.java",
    "stock/src/main/java/shop/web/Web.java:2 -> stock/src/main/java/shop/dto/Order.java",
  ]);
});

test("a name that a package of the repository does not have is told", () => {
  expect(
    graph({
      "a/A.java": "package a;\nimport b.Gone;\nimport c.Other;\nimport b.made.Api;\n",
      "b/B.java": "package b;\n",
    }),
  ).toEqual(["a/A.java:2 lost b.Gone"]);
});
