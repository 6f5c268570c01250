import { expect, test } from "vitest";
import { plainValue, samePlainValue } from "./plain-value.ts";

test.each([
  ["CACHE_SIZE", "1000", "1000"],
  ["CACHE_SIZE", '"1000"', "1000"],
  ["TIMEOUT", "30s", "30s"],
  ["LOG_LEVEL", "info", "info"],
  ["STOCK_ADDR", "stock:8080", "stock:8080"],
  ["STOCK_URL", "http://stock.shop.svc:8080/v1", "http://stock.shop.svc:8080/v1"],
  ["DB_URL", "jdbc:postgresql://db:5432/shop", null],
  ["KEY_PATH", "/var/run/keys/key.pub", "/var/run/keys/key.pub"],
  ["TOKEN_EXPIRY_SECONDS", "3600", "3600"],
  ["VERSION", "v1.2.3", "v1.2.3"],
  ["JWT_ALGORITHM", "RS256", "RS256"],
  ["REGION", "eu-west-1", "eu-west-1"],
  ["MODEL", "gpt-4o-mini", "gpt-4o-mini"],
  ["SEED", "deadbeef-12ab-34cd-56ef-0123456789ab", null],
  ["API_TOKEN", "hunter", null],
  ["DB_PASSWORD", "1234", null],
  ["STRIPE_KEY", "abc", null],
  ["BUS", "amqp://shop:hunter@bus:5672", null],
  ["SEED", "a8f5f167f44f4964e6c998dee827110c", null],
  ["GREETING", "Good day to you", null],
])("%s=%s is told as %s", (name, value, told) => expect(plainValue(name, value)).toBe(told));

test.each([
  ["100", "100", true],
  ["100 ms", "100", true],
  ["100 ms", "100 s", false],
  ["4 seconds", "4000", true],
  ["4 seconds", "4000ms", true],
  ["4 seconds", "40", false],
  ["1 hour", "3600", true],
  ["2 MB", "2097152", true],
  ["512 B", "512", true],
  ["256Mi", "268435456", true],
  ["1 week", "7 days", true],
  ["1 s", "1000 B", false],
  ["True", "true", true],
  ["stock:8080", "http://stock:8080/", true],
  ["stock:8080", "stock:8081", false],
  ["100", "200", false],
])("%s and %s", (one, other, same) => expect(samePlainValue(one, other)).toBe(same));

test.each([
  "https://hooks.example.com/services/T000/B000",
  "https://example.com/a/webhooks/7",
  "https://example.com/in/4f9a8c7b6d5e4f3a2b1c0d",
])("whoever has %j may call it, so it is not plain", (value) => expect(plainValue("ORDERS_URL", value)).toBeNull());

test("an address that lets nobody in is plain", () =>
  expect(plainValue("ORDERS_URL", "https://example.com/api/v1/orders")).toBe("https://example.com/api/v1/orders"));
