import type { Block } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { fullLinesOf } from "../../shapes/fence-lines.ts";
import { stateEntity, stateField } from "./state.ts";

/** `Loan (Entity): `: a type, of what sort it is, and that its members follow. */
const sorted =
  /^(\s*)([\p{Lu}\p{Lo}][\p{L}\p{N}_]{1,60})\s?[(（<«]{1,2}(?:entity|value ?object|vo|aggregate(?: ?root)?|entität|wertobjekt|entité|objet valeur|entidad|entidade|objeto (?:de )?valor|agregado|entità|oggetto valore|сущность|объект-значение|агрегат|实体|值对象|聚合根?|エンティティ|値オブジェクト|集約|엔티티|값 ?객체)[)）>»]{1,2}\s?[:：]\s*/iu;

/** Names that commas part, up to what the type does: `id, readerId + extend()`. */
const members = /^[\p{L}_][\p{L}\p{N}_]*(?:\s*[,，、]\s*[\p{L}_][\p{L}\p{N}_]*)*(?=\s*(?:$|[+;(]|\s[–—-]\s))/u;

const longest = 8_000;

/** Entities and value objects that a fence of plain text tells with their sorts, each with its members on its line: `Loan (Entity): id, day`. */
export function readSortedEntities(blocks: readonly Block[], context: Context, out: Collector): void {
  if (within(context, "alternatives", "testing-strategy", "history")) return;
  for (const block of blocks) {
    if (block.kind !== "fence" || !/^(?:|text|txt|plaintext)$/.test(block.language) || block.code.text.length > longest)
      continue;
    for (const line of fullLinesOf(block)) readLine(line, out);
  }
}

function readLine(line: Mapped, out: Collector): void {
  const [lead, blank, name] = sorted.exec(line.text) ?? [];
  const list = lead === undefined ? undefined : members.exec(line.text.slice(lead.length))?.[0];
  if (lead === undefined || name === undefined || list === undefined) return;
  const from = blank!.length;
  stateEntity(out, name, {}, { range: wholeRange(slice(line, from, from + name.length)), place: "code" });
  for (const { 0: member, index } of matches(list, /[\p{L}_][\p{L}\p{N}_]*/gu)) {
    const at = lead.length + index;
    stateField(out, name, member, {}, { range: wholeRange(slice(line, at, at + member.length)), place: "code" });
  }
}
