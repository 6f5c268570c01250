import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { holdsSettings } from "./names.ts";
import { stands } from "./statements.ts";

/** A field or column that holds what must not be read by others. */
export interface Sensitive {
  readonly member: Element<"field"> | Element<"column">;
  /** What it holds, as documents speak of it. */
  readonly sort: "password" | "card number" | "identity number" | "bank account" | "secret";
}

const sorts: readonly (readonly [Sensitive["sort"], RegExp])[] = [
  ["password", /^(?:[a-z]+-)?(?:password|passwd|passphrase|pin-code)$/],
  ["card number", /^(?:[a-z]+-)?(?:card-number|credit-card|pan|cvv|cvc)(?:-number)?$/],
  ["identity number", /^(?:[a-z]+-)?(?:ssn|social-security-number|national-id|passport-number|tax-id)$/],
  ["bank account", /^(?:[a-z]+-)?(?:iban|bank-account(?:-number)?|account-number)$/],
  ["secret", /^(?:[a-z]+-)?(?:secret|secret-key|private-key|api-secret|client-secret)$/],
];

/** Fields of what is sent once and kept nowhere. */
const passing =
  /request|response|dto|input|payload|form|command|query|params|credentials|login|sign-?(?:in|up)|register|body|props|state/i;

/** The fields and columns of stored things whose names say that they hold a secret in the clear. */
export function sensitiveMembers(design: Design): Sensitive[] {
  const members = [...ofKind(design.model, "field"), ...ofKind(design.model, "column")].filter(stands);
  return members.flatMap((member) => {
    const own = canonicalName(member.name.split(".").at(-1)!);
    const sort = sorts.find(([, pattern]) => pattern.test(own))?.[0];
    // `pan` is short for many numbers, but beside what cards have.
    if (own === "pan" && !isOfCard(member.parent ?? "", members)) return [];
    return sort && !passing.test(member.parent ?? "") && !holdsSettings(member.parent ?? "") ? [{ member, sort }] : [];
  });
}

const isOfCard = (parent: string, members: readonly Sensitive["member"][]): boolean =>
  ofCard.test(parent) || members.some((other) => other.parent === parent && ofCard.test(other.name));

const ofCard = /card|cvv|cvc|payment|expir/i;
