import type { Design } from "../../../document/design.ts";
import type { ElementClaim } from "../claims.ts";

/** Why the words around a name say that no manifest need declare it, as a whole sentence; `null` where they do not. */
export function spokenOf(
  { name, origin, statements }: ElementClaim<"dependency">,
  { documents }: Design,
): string | null {
  const text = documents.find((document) => document.name === origin.document)?.markdown.text ?? "";
  const around = statements.map(({ origin: { range } }) => [
    text.slice(Math.max(0, range.from - 60), range.from),
    text.slice(range.to, range.to + 40),
  ]);
  if (around.every(([before]) => compared.test(before!)))
    return `${name} is named only to compare it with what is used.`;
  if (around.some(([, behind]) => fromNetwork.test(behind!)))
    return `Browsers load ${name} from a CDN, of which no manifest tells.`;
  return null;
}

const compared =
  /\b(?:alternatives? to|instead of|rather than|unlike|compared (?:to|with)|(?:faster|slower|lighter|smaller|simpler) than)\s[\s*_`]*$/i;
const fromNetwork =
  /^[\s*_`]*\(?(?:(?:loaded |served )?(?:via|from|over|through|by)\s(?:an?\s|the\s)?)?(?:play )?CDN\b/i;
