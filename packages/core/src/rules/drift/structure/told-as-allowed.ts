import type { Design } from "../../../document/design.ts";
import { sectionAt } from "../../query/chapters.ts";
import { rowAt } from "../../query/tables.ts";
import type { RelationClaim } from "../claims.ts";

/**
 * Whether an arrow says what may use what, and not what does: it stands below a title on the direction or the rules of dependencies,
 * or in a row with a column for what is allowed. That nothing goes along it is no fault then.
 */
export function toldAsAllowed({ origin }: RelationClaim, design: Design): boolean {
  const title = sectionAt(design, origin)?.title ?? "";
  const placed = rowAt(design, origin);
  return ofRules.test(title) || (placed?.view.titles.some((each) => ofLeave.test(each)) ?? false);
}

const ofRules =
  /\b(?:dependenc(?:y|ies)|imports?|layer(?:ing|s)?|references?)\s(?:direction|rules?|constraints?|restrictions?|polic(?:y|ies))\b|\b(?:direction|rules?)\s(?:of|for)\s(?:the\s)?(?:dependenc(?:y|ies)|imports?|layers?)\b|\b(?:allowed|permitted|legal)\s(?:dependencies|imports|references)\b|abhängigkeits(?:regeln?|richtung)|erlaubte\s(?:abhängigkeiten|importe)|(?:règles?|sens)\s(?:de|des)\s(?:dépendances?|imports?)|(?:reglas?|dirección)\sde\s(?:las?\s)?(?:dependencias?|importaciones)|(?:regras?|direção)\sde\s(?:dependências?|imports?)|(?:regole|direzione)\s(?:di|delle)\sdipendenz[ae]|(?:правила|направлени[ея])\sзависимост|依赖(?:的)?(?:方向|规则|原则|约束)|依存(?:関係)?(?:の)?(?:方向|ルール|規則|制約)|의존(?:성)?\s?(?:방향|규칙|원칙)/iu;

const ofLeave =
  /^(?:(?:is\s)?(?:allowed|permitted|legal)|may(?:\s(?:import|use|depend))?|erlaubt|zulässig|autorisé|permitido|consentito|разрешено|是否允许|允许|可否|許可|허용(?:\s?여부)?)\??$/iu;
