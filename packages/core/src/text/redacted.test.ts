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
])("%j tells no secret, and keeps its length", (text) => {
  const told = redacted(text);
  expect([told.includes("hunter2"), told.length]).toEqual([false, text.length]);
});

test.each(["DB_PASSWORD=${DB_PASSWORD}", "- name: LOG_LEVEL\n  value: debug", "image: web:1"])("%j stays", (text) =>
  expect(redacted(text)).toBe(text),
);

test("in code, texts are struck out, and names and types stay", () => {
  const code = "const token = readToken();\ntype User = { password: HashedPassword };\nconst apiKey = 'hunter2';\n";
  expect(redactedCode(code)).toBe(code.replace("hunter2", "•••••••"));
});
