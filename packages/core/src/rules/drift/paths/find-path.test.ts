import { expect, test } from "vitest";
import { findPath } from "./find-path.ts";

const files = [
  "Data/Migrations/20260419200000_AddTills.cs",
  "db/migrations/2025_11_22_044633_create_tills_table.php",
  "views/shelves/show.blade.php",
  "views/tills/show.blade.php",
];

test.each([
  ["db/migrations/YYYY_MM_DD_HHMMSS_create_tills_table.php", files[1]],
  ["db/migrations/yyyymmdd_create_tills_table.php", files[1]],
  ["create_tills_table.php", files[1]],
  ["Migrations/AddTills.cs", files[0]],
  ["Seeds/AddTills.cs", undefined],
])("%s is %s, whatever stands for the time at which it was made", (name, path) => {
  const found = findPath(name, "docs/design.md", files);
  expect("path" in found ? found.path : undefined).toBe(path);
});

test("a bare name that several files bear is that of none of them", () => {
  expect(findPath("show.blade.php", "docs/design.md", files)).toEqual({ is: "ambiguous", count: 2 });
  expect(findPath("tills/show.blade.php", "docs/design.md", files)).toMatchObject({ is: "there", path: files[3] });
});

test("of several, those around the document are meant", () => {
  const both = ["apps/till/src/layers/features/open.ts", "apps/web/src/features/show.ts"];
  expect(findPath("features/", "apps/till/docs/design.md", both)).toMatchObject({
    is: "there",
    path: "apps/till/src/layers/features",
  });
  expect(findPath("features/", "docs/design.md", both)).toEqual({ is: "ambiguous", count: 2 });
});

test.each([
  ["Core/Till.cs", { is: "there", path: "src/Shop.Core/Till.cs", whole: false }],
  ["Till.cs", { is: "there", path: "src/Shop.Core/Till.cs" }],
  ["Cor/Till.cs", { is: "missing" }],
])("%s is looked for behind what all projects of a solution begin with", (name, found) => {
  expect(findPath(name, "docs/design.md", ["src/Shop.Core/Till.cs", "src/Shop.Web/Page.cs"])).toMatchObject(found);
});
