import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Collector } from "../../reading.ts";
import { known } from "./items.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";

/** A part that every system has, and in brackets what it is made with: `Back end (Flask)`. */
const part =
  /(?<![\p{L}])(?:front[- ]?end|back[- ]?end|server|client|db|database|api|ui|cache|queue|datenbank|serveur|base de données|servidor|base de datos|banco de dados|фронтенд|бэкенд|бекенд|база данных|フロント(?:エンド)?|バックエンド|サーバー?|クライアント|データベース|前端|后端|数据库|缓存|프론트엔드|백엔드|데이터베이스)\s?[(（]([^()（）]{2,60})[)）]/giu;

/** What words that name two or more such parts say that each is made with: `front end (React) / back end (Flask)`. */
export function readPartsInBrackets(inline: Inline, place: Place, out: Collector): void {
  if (!/[(（]/.test(inline.text)) return;
  const parts = matches(inline.text.slice(0, 1_000), part);
  if (parts.length < 2 || !parts.every((found) => productsIn(found[1]!, true)[0]?.from === 0)) return;
  for (const found of parts) {
    const from = found.index + found[0].length - 1 - found[1]!.length;
    for (const one of known(slice(inline, from, from + found[1]!.length))) stateDependency(one, place, {}, out);
  }
}
