import { createHmac, timingSafeEqual } from "node:crypto";

export type Role = "customer" | "staff";

export interface Identity {
  readonly customerId: string;
  readonly role: Role;
}

export const tokenLifetimeSeconds = 12 * 60 * 60;

/** A token is `claims.signature`; the server keeps no sessions, so a token holds until it expires. */
export function issueToken(identity: Identity, secret: string, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + tokenLifetimeSeconds;
  const claims = Buffer.from(JSON.stringify({ ...identity, expires })).toString("base64url");
  return `${claims}.${sign(claims, secret)}`;
}

export function readToken(token: string, secret: string, now: Date): Identity | undefined {
  const [claims = "", signature = ""] = token.split(".");
  if (!sameText(signature, sign(claims, secret))) return undefined;
  const { customerId, role, expires } = JSON.parse(Buffer.from(claims, "base64url").toString());
  return expires * 1000 > now.getTime() ? { customerId, role } : undefined;
}

function sign(claims: string, secret: string): string {
  return createHmac("sha256", secret).update(claims).digest("base64url");
}

/** Comparing in constant time keeps an attacker from guessing a signature one character at a time. */
function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
