import fc from "fast-check";
import { expect, test } from "vitest";
import { readRepositoryPath } from "./repository-path.ts";

test.each([
  ["src/orders/service.ts", { path: "src/orders/service.ts", glob: false }],
  ["./plan.md", { path: "./plan.md", glob: false }],
  ["../adr/0001-use-sql.md", { path: "../adr/0001-use-sql.md", glob: false }],
  ["db/schema.sql:42", { path: "db/schema.sql", glob: false, line: 42 }],
  ["db/schema.sql:42-60", { path: "db/schema.sql", glob: false, line: 42 }],
  ["src/till.py:Till", { path: "src/till.py", glob: false }],
  ["src/till.rs::open", { path: "src/till.rs", glob: false }],
  ["src/main.go#L7", { path: "src/main.go", glob: false, line: 7 }],
  ["till/internal/rules/*", { path: "till/internal/rules/*", glob: true }],
  ["src/*/routes.ts", { path: "src/*/routes.ts", glob: true }],
  ["pages/[slug].vue", { path: "pages/[slug].vue", glob: false }],
  ["app/[id]/page.tsx", { path: "app/[id]/page.tsx", glob: false }],
  ["/specs/shop.yaml", { path: "/specs/shop.yaml", glob: false }],
  ["/scripts/", { path: "/scripts/", glob: false }],
  ["/README.md", { path: "/README.md", glob: false }],
  ["migrations/", { path: "migrations/", glob: false }],
  ["packages/billing", { path: "packages/billing", glob: false }],
  ["Shop.Domain/Entities", { path: "Shop.Domain/Entities", glob: false }],
  ["package.json", { path: "package.json", glob: false }],
  [".env.example", { path: ".env.example", glob: false }],
  ["Dockerfile", { path: "Dockerfile", glob: false }],
  ["deploy/app.env", { path: "deploy/app.env", glob: false }],
])("%s in code is a path", (word, path) => {
  expect(readRepositoryPath(word, "code")).toEqual(path);
});

test.each([
  "[number].sql",
  "Node.js/Express",
  "apps/shop.views.show_order",
  "internal/store.open_all",
  "db/[number]_[name].sql",
  "/api/users",
  "/openapi.json",
  "/docs/",
  "/etc/shop/shop.yaml",
  "/opt/shop/PLAYBOOK.md",
  "https://example.org/a.md",
  "application/json",
  "text/html",
  "@scope/name",
  "owner/name",
  "example.com/pkg/store.go",
  "prices.shop.de/json/",
  "shop.eu/feed.json",
  "node.type",
  "process.env",
  "Node.js",
  "System.Text.Json",
  "*.md",
  "**/*.ts",
  ".ts",
  ".service.ts",
  "~/.config/tool.toml",
  "specs/NNN-name/spec.md",
  "a//b.ts",
  "${root}/a.ts",
  "read/write",
])("%s in code is no path", (word) => {
  expect(readRepositoryPath(word, "code")).toBeNull();
});

test("a link to a page of a forge is no path, and a file beyond a folder of that name is", () => {
  expect(readRepositoryPath("../../releases/tag/v1-2", "link")).toBeNull();
  const file = `../../releases/${"a".repeat(32)}.md`;
  expect(readRepositoryPath(file, "link")).toEqual({ path: file, glob: false });
});

test("among plain words only what can be nothing else is a path", () => {
  expect(readRepositoryPath("src/orders/service.ts", "plain")).not.toBeNull();
  expect(readRepositoryPath("A.C", "plain")).toBeNull();
  expect(readRepositoryPath("and/or/", "plain")).toBeNull();
  expect(readRepositoryPath("packages/billing", "plain")).toBeNull();
  expect(readRepositoryPath("Dockerfile", "plain")).toBeNull();
});

test("a link's destination may hold blanks and brackets", () => {
  expect(readRepositoryPath("docs/plan (2).md", "link")?.path).toBe("docs/plan (2).md");
  expect(readRepositoryPath("../adr", "link")?.path).toBe("../adr");
});

test("is total, and a path is a part of its word", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("code", "plain", "link" as const), (word, setting) => {
      const found = readRepositoryPath(word, setting);
      expect(found === null || word.startsWith(found.path)).toBe(true);
    }),
  );
});
