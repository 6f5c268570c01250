import { expect, test } from "vitest";
import { nearName } from "./near-name.ts";

test.each([
  ["date_of_birth", ["birth_date", "name"], "birth_date"],
  ["emial", ["email", "mobile"], "email"],
  ["boxCount", ["customerPromiseUpdateCount"], null],
  ["order_date", ["order_total", "ship_date"], null],
  ["id", ["type"], null],
])("%s means one of %j: %j", (name, names, near) => {
  expect(nearName(name, names)).toBe(near);
});
