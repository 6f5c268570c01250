import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsharp } from "./csharp.ts";
import { readGoImports } from "./go.ts";
import { readPhpImports } from "./php.ts";
import { readPythonImports } from "./python.ts";
import { readRuby } from "./ruby.ts";
import { readRustImports } from "./rust.ts";

test("Python", () => {
  const text = `"""
import no
"""
import os, shop.stock as stock  # import no
from . import models
from ..mails.send import (
    write,  # the letter
    post as send,
)
from shop.log import *
if TYPE_CHECKING:
    from shop.types import No
try: import shop.fast
except ImportError: pass
def late():
    from shop import late
    yield from shop
    raise ValueError("from shop import no") from error
`;
  expect(readPythonImports(text).map(({ what, names }) => `${what} ${names.join(",")}`)).toEqual([
    "os ",
    "shop.stock ",
    ". models",
    "..mails.send write,post",
    "shop.log *",
    "shop.fast ",
    "shop late",
  ]);
});

test("Go", () => {
  const text = `package main // import "no"

import "fmt"
import (
	// "shop/no"
	stock "example.org/shop/stock"
	_ "example.org/shop/log"
)

var text = \`
import "no"
\`
`;
  expect(readGoImports(text).map(({ what }) => what)).toEqual([
    "fmt",
    "example.org/shop/stock",
    "example.org/shop/log",
  ]);
});

test("PHP", () => {
  const text = `<?php
namespace Shop\\Web;

use Shop\\Stock\\Shelf;
use Shop\\Mails\\{Letter, Post\\Box as Mailbox};
use function Shop\\log;
// use Shop\\No;
final class Orders
{
    use SomeTrait;
}
`;
  const head = readPhpImports(text);
  expect(head.package).toBe("Shop.Web");
  expect(head.imports.map(({ what }) => what)).toEqual([
    "Shop.Stock.Shelf",
    "Shop.Mails.Letter",
    "Shop.Mails.Post.Box",
  ]);
});

test("C#", () => {
  const text = `global using Shop.Log;
using System;
using static Shop.Stock.Shelf;
using Letter = Shop.Mails.Letter;

namespace Shop.Web;

public record class Order(Price Price);

public class Orders : Base
{
    // No
    string text = "No";
    void Place() { using var file = Open(); var x = new Shelf().Count; }
}
`;
  const { package: name, imports, global, declares, mentions } = readCsharp(text);
  expect(name).toBe("Shop.Web");
  expect(global).toEqual(["Shop.Log"]);
  expect(imports.map(({ what }) => what)).toEqual(["System", "Shop.Stock.Shelf", "Shop.Mails.Letter"]);
  expect(declares).toEqual(["Order", "Orders"]);
  expect(mentions.map(({ what }) => what)).toEqual(["Price", "Base", "Place", "Open", "Shelf"]);
});

test("Rust", () => {
  const text = `//! use crate::no;
use crate::stock::{self, shelf::Shelf, count::*};
use super::mails as letters;
pub(crate) use shop_core::{model::{Order, Line}, log};

fn place<'a>(order: &'a str) { crate::log::write("crate::no"); Vec::<u8>::new(); }

#[cfg(test)]
mod tests { use crate::no; }
fn after() { self::x::y(); }
`;
  expect(readRustImports(text).map(({ what }) => what)).toEqual([
    "crate::stock",
    "crate::stock::shelf::Shelf",
    "crate::stock::count::*",
    "super::mails",
    "shop_core::model::Order",
    "shop_core::model::Line",
    "shop_core::log",
    "crate::log::write",
    "self::x::y",
  ]);
});

test("Ruby", () => {
  const text = `require "json"
require_relative "../stock/shelf"
# Shop::No
class Orders::Place < ApplicationService
  def call = Stock::Shelf.new("Shop::No").take(Order::LIMIT)
end
`;
  const { relative, required, constants } = readRuby(text);
  expect(relative.map(({ what }) => what)).toEqual(["../stock/shelf"]);
  expect(required.map(({ what }) => what)).toEqual(["json"]);
  expect(constants.map(({ what }) => what)).toEqual([
    "Orders::Place",
    "ApplicationService",
    "Stock::Shelf",
    "Order::LIMIT",
  ]);
});

describe("any text", () => {
  const word = fc.constantFrom(
    ..."import from use using namespace require require_relative global static self super crate mod as class if TYPE_CHECKING #[cfg(test)]".split(
      " ",
    ),
    ...'a.b A::B A\\B { } ( ) [ ] :: . ... , ; : * = " \' ` # // /* */ """'.split(" "),
    "\n",
    " ",
  );
  test.each([readPythonImports, readGoImports, readPhpImports, readCsharp, readRustImports, readRuby])("%o", (read) => {
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => void read(words.join(" "))));
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});
