import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { type Name, parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock, isPartName, isProduct } from "./words.ts";

/** Labels of parts that do something: `**Services (Go)**`, `**Microservicios**`. */
const ofParts =
  /^(?:(?:core|main|back-?end|domain|application|internal) )?(?:(?:micro)?services|modules|workers|components|subsystems|apps|applications|daemons|(?:micro|mikro)?dienste|module|komponenten|(?:micro)?servicios|módulos|componentes|(?:micros)?serviços|composants|(?:micro)?servizi|moduli|componenti|(?:микро)?сервисы|модули|компоненты|(?:微)?服务|模块|组件|(?:マイクロ)?サービス|モジュール|(?:마이크로)?서비스|모듈)$/iu;
/** Labels of what keeps data or hands it on, of which each says in a bracket what it is for. */
const ofStores =
  /^(?:data(?: (?:layer|stores?|tier))?|storage|persistence|databases?|datenhaltung|speicher|données|stockage|datos|almacenamiento|dados|armazenamento|dati|archiviazione|данные|хранилищ[ае]|数据(?:层|存储)?|存储|データ(?:層|ストア)?|데이터(?: ?(?:계층|저장소))?)$/iu;

/**
 * An item on the architecture that lists parts behind a bold label for them: `**Services**: Loan Service, Mail Service (mock)`,
 * `**Data**: PostgreSQL (loans), Redis (cache)`. Of services all must be called as such, of stores nearly all.
 */
export function readGroupedNames(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" || !within(context, "system-architecture", "components") || inline.text.length > 600) return;
  if (within(context, "alternatives", "dependencies", "testing-strategy", "history")) return;
  const { label, labelStyle, separator, rest } = partLabel(inline);
  if (!label || !rest || labelStyle !== "strong" || separator === "") return;
  const sort = label.text.replace(/\s?[(（][^()（）]{0,60}[)）]$/u, "");
  const stores = ofStores.test(sort);
  if (!stores && !ofParts.test(sort)) return;
  const all = listed(inline.text, inline.text.length - rest.text.length);
  const parts = all.filter(({ name: { text } }) => isBlock(text) && (isPartName(text) || (stores && isProduct(text))));
  if (parts.length < 2 || parts.length * (stores ? 4 : 3) < all.length * 3) return;
  if (stores && all.filter(({ isTold }) => isTold).length * 2 < all.length) return;
  for (const { name, from, to } of parts) stateNamed(name, sourceRange(inline, from, to), place, out);
}

interface Listed {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
  /** Whether a bracket says what it is for. */
  readonly isTold: boolean;
}

/** The names from a place on that commas part; empty where one of them is none. */
function listed(text: string, start: number): Listed[] {
  const names: Listed[] = [];
  for (const { 0: part, 1: words, 2: told, index } of matches(text.slice(start), named)) {
    if (part.trim() === "" || part.trim() === ".") continue;
    const bare = words!.trim();
    const name = /^[\p{Lu}\p{Lo}]/u.test(bare) ? parseName(bare) : null;
    if (!name) return [];
    const from = start + index + part.indexOf(bare);
    names.push({ name, from, to: from + bare.length, isTold: told !== undefined });
  }
  return names;
}

const named = /([^,;，、；()（）]+)([(（][^()（）]*[)）])?/gu;
