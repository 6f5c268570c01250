import fc from "fast-check";
import { expect, test } from "vitest";
import { readJavaImports } from "./java.ts";
import { readKotlinImports } from "./kotlin.ts";

test("Java: comments, texts and what comes after the head are no imports", () => {
  const text = `/* import a.No; */
package shop.orders; // package no;

import java.util.List;
import static shop.stock.Stock.reserve;
import shop.model.*;
// import shop.No;
/**
import shop.No;
*/
@Service
public class Orders {
  String help = """
import shop.No;
""";
}`;
  const head = readJavaImports(text);
  expect(head.package).toBe("shop.orders");
  expect(head.imports.map(({ what }) => what)).toEqual(["java.util.List", "shop.stock.Stock.reserve", "shop.model.*"]);
  for (const { what, range } of head.imports) expect(text.slice(range.from, range.to)).toBe(what);
});

test("Kotlin: imports with other names, and what a file declares", () => {
  const text = `@file:JvmName("Orders")
package shop.orders

import shop.stock.reserve
import shop.model.Order as Model
import shop.model.*

data class Order(val id: Int)
fun <T> List<T>.total(of: (T) -> Int): Int { fun inner() = 1; return 0 }
val limit: Int = 3
private object Cache { val hits = 1 }
typealias Id = String
val text = """
import shop.No
"""
`;
  const head = readKotlinImports(text);
  expect(head.package).toBe("shop.orders");
  expect(head.imports.map(({ what }) => what)).toEqual(["shop.stock.reserve", "shop.model.Order", "shop.model.*"]);
  expect(head.declares).toEqual(["Order", "total", "limit", "Cache", "Id", "text"]);
});

test("any text is read", () => {
  const word = fc.constantFrom(
    "import ",
    "package ",
    "static ",
    "a.b",
    "*",
    ";",
    "\n",
    '"',
    '"""',
    "/*",
    "class ",
    "fun ",
    "<",
    "(",
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      readJavaImports(words.join(""));
      readKotlinImports(words.join(""));
    }),
  );
});
