import { expect, test } from "vitest";
import { nearName } from "./near-name.ts";

test.each([
  ["date_of_birth", ["birth_date", "name"], "birth_date"],
  ["emial", ["email", "mobile"], "email"],
  ["boxCount", ["customerPromiseUpdateCount"], null],
  ["order_date", ["order_total", "ship_date"], null],
  ["id", ["type"], null],
  ["belt_speed", ["belt_line"], null],
  ["startDate", ["startTime"], "startTime"],
  ["thumbnail_url", ["image_url"], null],
  ["created_by", ["created_at"], null],
  ["updated_on", ["updated_at"], "updated_at"],
  ["total", ["total_amount", "currency"], "total_amount"],
  ["amount", ["count", "price"], null],
  ["address2", ["address1", "city"], null],
  ["adress_1", ["address1", "address2"], "address1"],
  ["llm_tokens_used", ["tokens_used"], "tokens_used"],
])("%s means one of %j: %j", (name, names, near) => {
  expect(nearName(name, names)).toBe(near);
});
