import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { documentText } from "../../query/document-text.ts";

// A sentence may name a thing and leave open whether there is one: "`Printer` (or equivalent)", "if needed, add `cache.ts`". So it is no
// claim that the thing is there.

/** Why the words around a name leave open whether the thing is there, as a whole sentence; `null` where they do not. */
export function leftOpenBy(design: Design, name: string, { document, range }: Origin): string | null {
  const text = documentText(design, document);
  const after = text.slice(range.to, range.to + longest).split("\n", 1)[0]!;
  if (orAlike.test(after)) return `The words behind ${name} say that something like it would do.`;
  const before = text.slice(Math.max(0, range.from - longest), range.from);
  if (orElseMade.test(before)) return `${name} is to be made only where something else is not there.`;
  return ifNeeded.test(after) || addedIfNeeded.test(before) ? `${name} is to be there only where it is needed.` : null;
}

/** How far a line is read to either side. */
const longest = 200;

const needed =
  "(?:(?:if|when|where|as|once|only if|only when) (?:needed|necessary|required|applicable|appropriate)|(?:wenn|falls) (?:nötig|notwendig|erforderlich)|bei Bedarf|si (?:nécessaire|besoin)|au besoin|si es necesario|se necess[aá]rio|se necessario|при необходимости|gerekirse|如需|如有需要|按需|必要时|必要時|必要に応じて|필요시|필요 시|필요한 경우)";

/** "`Printer` (or equivalent)", "`Printer` or the existing printer" */
const orAlike =
  /^[`*_"'”)\]]{0,4}\s?[(（,，–—-]{0,2}\s?(?:(?:or|oder|ou|o|или|veya|ya da)\s(?:(?:an?|the|its|some|any|un|une|el|eine?)\s)?(?:equivalent|similar|comparable|existing|gleichwertig|ähnlich|équivalent|similaire|equivalente|аналог|подобн|eşdeğer|benzer|mevcut)|(?:或|或者|または|또는)\s?(?:等价|类似|同等|等效|相当|類似|유사))/iu;

/** "Install the types, or create a file `types/pen.d.ts`" */
const orElseMade =
  /(?<!\p{L})(?:or|oder|ou|o|или)\s(?:else\s)?(?:create|add|write|criar|crie|adicionar|crear|cree|añadir|créer|ajouter|anlegen|erstellen|создать|добавить)\s(?:(?:an?|the|um|uma|un|una|une|eine?|new|novo|nuevo|file|arquivo|archivo|fichier|datei|файл)\s){0,4}["'`*_(]{0,4}$/iu;

/** "`cache.ts` (if needed)", and of what is at the end of a clause: "`cache.ts` if needed." */
const ifNeeded = new RegExp(
  String.raw`^[\x60*_"'”)\]]{0,4}\s?(?:[(（]${needed}[)）,，]|[–—-]{1,2}\s${needed}\b)`,
  "iu",
);

/** "If needed, add `cache.ts`" */
const addedIfNeeded = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${needed}[,，]?\s?(?:(?:you|we|one) (?:can|may|could) |also |then )?(?:add|create|introduce|commit|extract|split|新增|增加|添加|创建|引入|追加)[^.;。；\n]{0,60}$`,
  "iu",
);
