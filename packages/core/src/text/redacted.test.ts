import { expect, test } from "vitest";
import { redacted, redactedCode } from "./redacted.ts";

test.each([
  "DB_PASSWORD=hunter2",
  "SIGNING_KEY=hunter2",
  "PASSPHRASE=hunter2",
  'apiKey: "hunter2"',
  "postgres://app:hunter2@db/shop",
  "- name: DB_PASSWORD\n  value: hunter2",
  '- {name: API_TOKEN, value: "hunter2"}',
  'SHOP_KEY: "hunter2"',
  'hook: "https://hooks.example.com/services/T000/hunter2"',
])("%j tells no secret, and keeps its length", (text) => {
  const told = redacted(text);
  expect([told.includes("hunter2"), told.length]).toEqual([false, text.length]);
});

test.each(['password: "wrongHorse"', "password: horseToken", 'token: "not-hunter2"'])(
  "%j is no word about a secret",
  (text) => {
    expect(redacted(text)).toContain("•");
  },
);

test.each([
  "DB_PASSWORD=${DB_PASSWORD}",
  'password: "missingOldPassword"',
  "token=token_expired",
  "- name: LOG_LEVEL\n  value: debug",
  "image: web:1",
])("%j stays", (text) => expect(redacted(text)).toBe(text));

test("in code, texts are struck out, and names and types stay", () => {
  const code = "const token = readToken();\ntype User = { password: HashedPassword };\nconst apiKey = 'hunter2';\n";
  expect(redactedCode(code)).toBe(code.replace("hunter2", "•••••••"));
});

test.each([
  'ttl = env("TTL", "600"); KEY = "hunter2"',
  'key = os.getenv("API_KEY", "hunter2")',
  '{"Authorization": "Bearer hunter2"}',
  'post("https://example.com/api/webhooks/hunter2")',
  'BASKET_KEY = "hunter2_key"',
  'API_KEY = "hunter2"',
])("in code, %j tells no secret", (code) => {
  const told = redactedCode(code);
  expect([told.includes("hunter2"), told.length]).toEqual([false, code.length]);
});

test.each([
  'key: "orders"',
  '"Bearer authentication"',
  "https://example.com/hooks/orders",
  'const BASKET_KEY = "shop_basket"',
  "export const TOKEN_KEY = 'accessToken';",
  'const tokenKey = "shop.token"',
])("in code, %j stays", (code) => expect(redactedCode(code)).toBe(code));

test.each(['APP_KEY = "brownHorse"', 'const apiKey = "brown_horse"', 'KEY = "horse"', 'PASSWORD = "brown_horse"'])(
  "in code, %j is no name of what is kept",
  (code) => expect(redactedCode(code)).toContain("•"),
);

test("in settings, a key is a secret whatever it is made of", () => {
  expect(redacted('SHOP_KEY: "brown_horse"')).toContain("•");
});
