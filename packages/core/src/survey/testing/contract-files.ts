/**
 * A small repository with a file for every surveyor. Each surveyor is held to its contract on these, on their truncations and on
 * noise in them.
 */
export const contractFiles: Readonly<Record<string, string>> = {
  "README.md": "# Shop\n",
  "src/main.ts":
    'import { cart } from "./cart";\nimport express from "express";\n\nexport const app = express();\napp.use("/cart", cart);\n',
  "src/cart.ts":
    'import { Router } from "express";\n\nexport const cart = Router();\ncart.get("/:id", (_request, response) => response.json({}));\n',
  "stock/pom.xml": "<project/>\n",
  "stock/src/main/java/shop/Stock.java":
    '@RestController\n@RequestMapping("/stock")\nclass Stock {\n  @GetMapping("/{isbn}")\n  @PreAuthorize("hasRole(\'STAFF\')")\n  int show() {}\n}\n',
  "stock/src/main/resources/application.yml":
    "server:\n  servlet:\n    context-path: /v1\nspring:\n  cloud:\n    gateway:\n      routes:\n        - id: x\n          predicates:\n            - Path=/api/stock/**\n",
  "db/migrations/001_books.sql":
    "CREATE TABLE books (\n  isbn char(13) PRIMARY KEY,\n  title varchar(200) NOT NULL,\n  author_id bigint REFERENCES authors (id) ON DELETE CASCADE\n);\n\nCREATE UNIQUE INDEX books_title ON books (title);\n",
  "db/migrations/002_longer.sql": "ALTER TABLE books ALTER COLUMN title TYPE varchar(300);\n",
  "billing/src/main/java/shop/billing/Invoices.java":
    "package shop.billing;\n\nimport shop.billing.model.Invoice;\nimport java.util.List;\n\npublic class Invoices {\n  List<Invoice> all;\n}\n",
  "billing/src/main/kotlin/shop/billing/model/Invoice.kt":
    "package shop.billing.model\n\ndata class Invoice(val id: Int)\n",
};
