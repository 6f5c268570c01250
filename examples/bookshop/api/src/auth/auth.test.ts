import { describe, expect, test } from "vitest";
import { hashPassword, passwordMatches } from "./passwords.ts";
import { issueToken, readToken, tokenLifetimeSeconds } from "./tokens.ts";

describe("tokens", () => {
  const identity = { customerId: "c-1", role: "customer" } as const;
  const now = new Date("2025-03-01T12:00:00Z");
  const token = issueToken(identity, "secret", now);

  test("a token gives the identity back", () => {
    expect(readToken(token, "secret", now)).toEqual(identity);
  });

  test("a token ends with its lifetime", () => {
    const end = now.getTime() + tokenLifetimeSeconds * 1000;
    expect(readToken(token, "secret", new Date(end - 1))).toEqual(identity);
    expect(readToken(token, "secret", new Date(end))).toBeUndefined();
  });

  test("claims that somebody changed are refused", () => {
    const claims = Buffer.from(JSON.stringify({ ...identity, role: "staff", expires: 9e9 })).toString("base64url");
    expect(readToken(`${claims}.${token.split(".")[1]}`, "secret", now)).toBeUndefined();
    expect(readToken("", "secret", now)).toBeUndefined();
  });
});

describe("passwords", () => {
  test("a hash fits its own password only, and never repeats", async () => {
    const hash = await hashPassword("analytical engine");
    expect(await passwordMatches("analytical engine", hash)).toBe(true);
    expect(await passwordMatches("difference engine", hash)).toBe(false);
    expect(await hashPassword("analytical engine")).not.toBe(hash);
  });
});
