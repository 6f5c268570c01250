import type { Design } from "../../../document/design.ts";
import type { ElementClaim } from "../claims.ts";
import { documentText } from "../../query/document-text.ts";

/** Why the words around a name say that no manifest need declare it, as a whole sentence; `null` where they do not. */
export function spokenOf({ name, origin, statements }: ElementClaim<"dependency">, design: Design): string | null {
  const text = documentText(design, origin.document);
  const around = statements.map(({ origin: { range } }) => [
    text.slice(Math.max(0, range.from - 60), range.from),
    text.slice(range.to, range.to + 80),
  ]);
  if (around.every(([before]) => compared.test(before!)))
    return `${name} is named only to compare it with what is used.`;
  if (around.some(([, behind]) => fromNetwork.test(behind!)))
    return `Browsers load ${name} from a CDN, of which no manifest tells.`;
  if (around.every(([, behind]) => leftOpen.test(behind!)))
    return `${name} is told as what may be used, and need not be declared.`;
  if (around.some(([, behind]) => ofLanguage.test(behind!)))
    return `${name} comes with the language, as the text has it, and is declared nowhere.`;
  return null;
}

const compared =
  /\b(?:alternatives? to|instead of|rather than|unlike|compared (?:to|with)|(?:faster|slower|lighter|smaller|simpler) than)\s[\s*_`]*$/i;
/** "(optional): for tests of pages", "chosen for when a scenario needs it" */
const leftOpen =
  /^[\s*_`]*(?:[(（[]\s?(?:optional|opcional|optionnel(?:le)?|opzionale|опционально|可选|任意|선택)\b|[^.\n|]{0,60}\b(?:(?:when|if|as|once|where) (?:\w+ ){0,3}(?:needed|needs? it|required|necessary)\b))/iu;
const fromNetwork =
  /^[\s*_`]*\(?(?:(?:loaded |served )?(?:via|from|over|through|by)\s(?:an?\s|the\s)?)?(?:play )?CDN\b/i;
const ofLanguage =
  /^[\s*_`]*\(?(?:(?:from|of|in|part of)\s)?(?:the\s)?(?:go(?:lang)?['’]?s?\s|python['’]?s?\s|rust['’]?s?\s|node(?:\.js)?['’]?s?\s|language['’]?s?\s)?(?:standard library|stdlib|std\b|built-?in|标准库|標準ライブラリ|стандартн\p{L}+ библиотек\p{L}+|표준 라이브러리)/iu;
