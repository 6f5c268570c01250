import { expect, test } from "vitest";
import { parseScript } from "../../../test/parse-script.ts";
import { edgesOf } from "../testing/edges.ts";
import { csharpImports } from "./csharp-imports.ts";
import { goImports } from "./go-imports.ts";
import { phpImports } from "./php-imports.ts";
import { pythonImports } from "./python-imports/surveyor.ts";
import { rubyImports } from "./ruby-imports.ts";
import { scriptImports } from "./script-imports/surveyor.ts";
import { rustImports } from "./rust-imports.ts";

// Which file uses which, in languages whose imports need no compiler to be followed.

test("TypeScript: files that hold nothing but types are used without being asked for", () => {
  expect(
    edgesOf(
      scriptImports,
      {
        "src/a.ts": "import { B } from './b.model';\nimport { c } from './c';\nexport const a = (b: B) => c(b);\n",
        "src/b.model.ts": "import { D } from './d';\nexport interface B { d: D }\nexport type E = B | null;\n",
        "src/c.ts": "export interface C { x: number }\nexport const c = (b: unknown) => b;\n",
        "src/d.ts": "export class D {}\n",
        "src/e.ts": "import { C, c } from './c';\nexport const e: C = c({ x: 1 }) as C;\n",
        "src/f.ts": "import { C } from './c';\nexport const f: C = { x: 1 };\n",
      },
      parseScript,
    ),
  ).toEqual([
    "src/a.ts:2 -> src/c.ts",
    "src/b.model.ts:1 -> src/d.ts",
    "src/e.ts:1 -> src/c.ts",
    "src/a.ts:1 ~> src/b.model.ts",
    "src/f.ts:1 ~> src/c.ts",
  ]);
});

test("Python: models of Django that another app names by a label", () => {
  expect(
    edgesOf(pythonImports, {
      "shop/orders/models.py":
        "class Order(models.Model):\n    buyer = models.ForeignKey('people.Person', on_delete=models.CASCADE)\n    # ForeignKey('stock.Item')\n    other = models.ForeignKey('sites.Site')\n",
      "shop/people/models.py": "class Person(models.Model):\n    pass\n",
      "shop/stock/models.py": "",
    }),
  ).toEqual(["shop/orders/models.py:2 ~> shop/people/models.py"]);
});

test("Python: packages, sources apart, relative imports, and what is installed", () => {
  expect(
    edgesOf(pythonImports, {
      "services/api/src/shop/__init__.py": "",
      "services/api/src/shop/orders.py":
        "import os\nimport email\nfrom . import stock\nfrom .mails.send import write\nfrom shop.log import log, none\nimport shop.stock as s\nfrom shop import gone\n",
      "services/api/src/shop/stock.py": "from __future__ import annotations\n",
      "services/api/src/shop/log.py": "",
      "services/api/src/shop/email/__init__.py": "",
      "services/api/src/shop/mails/__init__.py": "",
      "services/api/src/shop/mails/send.py": "from .. import log\nfrom ..nowhere import x\nfrom ...above import y",
      "services/worker/main.py":
        "import redis\nimport helpers\nfrom shop.stock import take\nfrom django.db import models\n",
      "services/worker/helpers.py": "",
      "redis/setup.py": "",
      "services/api/tests/test_orders.py": "from shop import orders\n",
    }),
  ).toEqual([
    "services/api/src/shop/mails/send.py:1 -> services/api/src/shop/log.py",
    "services/api/src/shop/orders.py:3 -> services/api/src/shop/stock.py",
    "services/api/src/shop/orders.py:4 -> services/api/src/shop/mails/send.py",
    "services/api/src/shop/orders.py:5 -> services/api/src/shop/log.py",
    "services/api/src/shop/orders.py:7 -> services/api/src/shop/__init__.py",
    "services/worker/main.py:2 -> services/worker/helpers.py",
    "services/worker/main.py:3 -> services/api/src/shop/stock.py",
    "services/api/src/shop/mails/send.py:2 lost ..nowhere:x",
    "services/api/src/shop/mails/send.py:3 lost ...above:y",
  ]);
});

test("Python: a folder in a package that is called like what is installed is not meant by its name", () => {
  expect(
    edgesOf(pythonImports, {
      "config/__init__.py": "",
      "config/asgi.py": "from django.core.asgi import application\nfrom config.gone import x\n",
      "config/django/__init__.py": "",
      "config/django/base.py": "",
    }),
  ).toEqual(["config/asgi.py:2 lost config.gone:x"]);
});

test("Python: a module beside the importer in a package is not meant by the name of a package outside of it", () => {
  expect(
    edgesOf(pythonImports, {
      "back/stock/__init__.py": "",
      "back/stock/urls.py": "",
      "back/shared/__init__.py": "",
      "back/shared/stock.py": "",
      "back/shared/near.py": "",
      "back/shared/routes/__init__.py": "import stock.urls\nimport near\n",
    }),
  ).toEqual([
    "back/shared/routes/__init__.py:1 -> back/stock/urls.py",
    "back/shared/routes/__init__.py:2 -> back/shared/near.py",
  ]);
});

test("Go: packages of the repository's modules, all their files but tests", () => {
  expect(
    edgesOf(goImports, {
      "go.mod": "module example.org/shop\n",
      "tools/go.mod": "module example.org/shop/tools\n",
      "main.go":
        'package main\nimport (\n"fmt"\n"example.org/shop/internal/stock"\n"example.org/shop/tools/gen"\n"example.org/shopping"\n"example.org/shop/gone"\n)\n',
      "internal/stock/a.go": "package stock\n",
      "internal/stock/b.go": "package stock\n",
      "internal/stock/a_test.go": 'package stock\nimport "example.org/shop/tools/gen"\n',
      "tools/gen/gen.go": "package gen\n",
    }),
  ).toEqual([
    "main.go:4 -> internal/stock/a.go",
    "main.go:4 -> internal/stock/b.go",
    "main.go:5 -> tools/gen/gen.go",
    "main.go:7 lost example.org/shop/gone",
  ]);
});

test("PHP: classes by namespace and the name of their file", () => {
  expect(
    edgesOf(phpImports, {
      "app/Web/Orders.php":
        "<?php\nnamespace App\\Web;\n\nuse App\\Stock\\Shelf;\nuse Symfony\\Request;\nuse App\\Stock\\Gone;\n",
      "app/Stock/Shelf.php": "<?php\nnamespace App\\Stock;\n",
    }),
  ).toEqual(["app/Web/Orders.php:4 -> app/Stock/Shelf.php", "app/Web/Orders.php:6 lost App.Stock.Gone"]);
});

test("C#: types that are named, in the namespaces that a file sees", () => {
  expect(
    edgesOf(csharpImports, {
      "src/Web/Orders.cs":
        "using Shop.Stock;\n\nnamespace Shop.Web;\n\npublic class Orders(Shelf shelf)\n{\n  Log log; Letter letter; Price price; Cart cart;\n}\n",
      "src/Web/Cart.cs": "namespace Shop.Web;\nclass Cart {}\n",
      "src/Stock/Shelf.cs": "namespace Shop.Stock { public class Shelf { Orders no; } }\n",
      "src/Log.cs": "namespace Shop;\nclass Log {}\n",
      "src/Mails/Letter.cs": "namespace Shop.Mails;\nclass Letter {}\n",
      "src/Usings.cs": "global using Shop.Prices;\n",
      "src/Prices/Price.cs": "namespace Shop.Prices;\nrecord struct Price(int Cents);\n",
    }),
  ).toEqual([
    "src/Web/Orders.cs:5 -> src/Stock/Shelf.cs",
    "src/Web/Orders.cs:7 -> src/Log.cs",
    "src/Web/Orders.cs:7 -> src/Prices/Price.cs",
    "src/Web/Orders.cs:7 -> src/Web/Cart.cs",
  ]);
});

test("C#: an attribute by the name without its ending", () => {
  expect(
    edgesOf(csharpImports, {
      "src/Web/Orders.cs":
        "using Shop.Filters;\nnamespace Shop.Web;\nclass Orders\n{\n  [Paged] void List() {}\n  [Other] void Show() {}\n}\n",
      "src/Filters/PagedAttribute.cs": "namespace Shop.Filters;\nclass PagedAttribute {}\n",
    }),
  ).toEqual(["src/Web/Orders.cs:5 -> src/Filters/PagedAttribute.cs"]);
});

test("Rust: modules of the crate, of the modules around, and of other crates", () => {
  expect(
    edgesOf(rustImports, {
      "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n',
      "crates/app/Cargo.toml": '[package]\nname = "app"\n',
      "crates/app/src/main.rs":
        "mod orders;\nmod log;\nuse shop_core::model::Order;\nuse std::fmt;\nfn main() { orders::place::run(); }\n",
      "crates/app/src/log.rs": "use crate::Gone;\n",
      "crates/app/src/orders/mod.rs": "pub mod place;\nuse super::log::write;\n",
      "crates/app/src/orders/place.rs": "use crate::log;\nuse super::Limit;\n",
      "crates/core/Cargo.toml": '[package]\nname = "shop-core"\n',
      "crates/core/src/lib.rs": "pub mod model;\n",
      "crates/core/src/model.rs": "pub struct Order;\n",
    }),
  ).toEqual([
    "crates/app/src/log.rs:1 -> crates/app/src/main.rs",
    "crates/app/src/main.rs:3 -> crates/core/src/model.rs",
    "crates/app/src/main.rs:5 -> crates/app/src/orders/place.rs",
    "crates/app/src/orders/mod.rs:2 -> crates/app/src/log.rs",
    "crates/app/src/orders/place.rs:1 -> crates/app/src/log.rs",
    "crates/app/src/orders/place.rs:2 -> crates/app/src/orders/mod.rs",
  ]);
});

test("Ruby: what is required, and constants by the names of their files", () => {
  expect(
    edgesOf(rubyImports, {
      "app/services/orders/place.rb": "class Orders::Place\n  def call = Price.new(Stock::Shelf, Order::LIMIT)\nend\n",
      "app/services/orders/price.rb": "require 'shop/cents'\n",
      "app/models/order.rb": "class Order < ApplicationRecord\nend\n",
      "app/models/stock/shelf.rb": "",
      "lib/shop/cents.rb": "require_relative 'rounding'\nrequire_relative 'gone'\nrequire 'json'\n",
      "lib/shop/rounding.rb": "",
    }),
  ).toEqual([
    "app/services/orders/place.rb:2 -> app/services/orders/price.rb",
    "app/services/orders/place.rb:2 -> app/models/stock/shelf.rb",
    "app/services/orders/place.rb:2 -> app/models/order.rb",
    "app/services/orders/price.rb:1 -> lib/shop/cents.rb",
    "lib/shop/cents.rb:1 -> lib/shop/rounding.rb",
    "lib/shop/cents.rb:2 lost ./gone",
  ]);
});
