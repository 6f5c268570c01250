import type { Design } from "../../document/design.ts";
import { at, quote } from "../query/at.ts";
import { hasChapter } from "../query/chapters.ts";
import { groupBy } from "../query/ground.ts";
import { type Sensitive, sensitiveMembers } from "../query/sensitive.ts";
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
    if (!hasChapter(design, "security")) return;
    for (const same of groupBy(sensitiveMembers(design), ({ sort }) => sort).values()) {
      if (same.some((each) => speaksOfProtection(design, each))) continue;
      const { member, sort } = same[0]!;
      const owner = design.model.elements.get(member.parent ?? "")?.name;
      const holder = owner ? `${owner} holds` : "The data holds";
      yield {
        ...at(member),
        message: `${holder} ${/^[aeiou]/.test(sort) ? "an" : "a"} ${sort} in ${quote(member.name)}, and nothing says how it is protected.`,
      };
    }
  },
};

/** What a row says of another thing is no word on this one; all other words may be. */
const speaksOfProtection = (design: Design, { member, sort }: Sensitive): boolean =>
  design.documents.some(({ markdown }) =>
    markdown.text
      .split("\n")
      .some(
        (line) =>
          protection.test(line) &&
          (!/^\s*\|/.test(line) || line.includes(member.name) || line.toLowerCase().includes(sort)),
      ),
  );
