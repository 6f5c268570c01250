import type { Design } from "../../document/design.ts";
import { at, quote } from "../query/at.ts";
import { hasChapter } from "../query/chapters.ts";
import { groupBy } from "../query/ground.ts";
import { sensitiveMembers } from "../query/sensitive.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Words of protection, in any chapter: who writes one has thought of it. */
const protection =
  /hash|encrypt|bcrypt|scrypt|argon|pbkdf|cipher|\baes\b|\bkms\b|vault|mask|redact|tokeni[sz]|write-only|never (?:stored|logged|returned)|not stored|verschlüssel|chiffr|cifra|criptogra|crittogra|зашифр|шифр|хеш|хэш|加密|哈希|散列|脱敏|暗号|ハッシュ|암호|해시/i;

/** A secret in the data model of a design that speaks of security, and nowhere of how secrets are kept. */
export const sensitiveFieldUnprotected: DesignRule = {
  on: "design",
  id: "sensitive-field-unprotected",
  group: "security",
  requires: "A design with a chapter on security says how the secrets in its data are kept.",
  severity: "info",
  *check(design): Iterable<Finding> {
    if (!hasChapter(design, "security") || speaksOfProtection(design)) return;
    for (const same of groupBy(sensitiveMembers(design), ({ sort }) => sort).values()) {
      const { member, sort } = same[0]!;
      const owner = design.model.elements.get(member.parent ?? "")?.name;
      const holder = owner ? `${owner} holds` : "The data holds";
      yield {
        ...at(member),
        message: `${holder} a ${sort} in ${quote(member.name)}, and nothing says how it is protected.`,
      };
    }
  },
};

const speaksOfProtection = (design: Design): boolean =>
  design.documents.some(({ markdown }) => protection.test(markdown.text));
