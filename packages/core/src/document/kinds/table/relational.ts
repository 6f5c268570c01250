import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { memberOf } from "../../shapes/member-item.ts";
import type { Member } from "../../shapes/member-table.ts";
import { stateOf } from "../../state.ts";
import { isSurelyTable } from "./surely-table.ts";
import { stateMember, stateTable } from "./state.ts";

/** A name as a database has it, perhaps what it is of behind a dash, and in brackets to the end its columns, which may have brackets of their own. */
const relation =
  /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*)(\s+[–—:-]{1,2}\s[^()]{0,120})?\s?\(([a-z](?:[^()]|\([^()]{0,80}\)){3,800})\)$/;

/** What may stand before the first word: a remark in brackets, such as that it is yet to come. */
const lead = /^\s*(?:[(（][^()（）]{1,30}[)）]\s*)?/u;

/** What something does: `list_orders(buyer_id, limit)` is called. */
const called =
  /^(?:get|set|add|create|update|upsert|delete|remove|insert|find|fetch|list|load|save|store|is|has|can|check|validate|verify|compute|calculate|count|send|read|write|make|build|parse|apply|run|process|handle|generate|search|query|select|to|from|on|with|resolve|register|refresh|sync|count|sum|avg|min|max|unique|index|primary|foreign|check|references|concat|coalesce|lower|upper)(?:_|$)/;

export const isCall = (name: string): boolean => called.test(name);

/** What comes of a call, or a target that a key leads to, behind it. */
const goesOn = /^\s*(?:->|→|=>|⇒|=|returns?\b)/;

/** Words by which columns in brackets are those of an index. */
const ofIndex = /\bind(?:ex|ices|izes?)\b|\bunique\b|\bconstraint|\bforeign key|索引|インデックス|인덱스/iu;

/** A table in the notation of the relational model, in code or alone on its line: `` - `order_lines(id, order_id, amount)` ``. */
export function relationTable(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (within(context, "alternatives", "history")) return;
  if (!inline.text.includes("(") || inline.text.length > 2_000 || ofIndex.test(context.path.at(-1) ?? "")) return;
  const ofData = within(context, "database-design", "data-model");
  const passes = within(context, "goals", "testing-strategy", "open-questions", "glossary");
  const found = (ofData ? relationIn(inline, place) : null) ?? (passes ? null : surelyIn(inline));
  if (!found) return;
  const { name, columns, before } = found;
  const state = stateOf(`${before} ${name.text}`) ?? undefined;
  stateTable(out, name.text, {}, { range: wholeRange(name), place, ...(state ? { state } : {}) });
  for (const column of columns) stateMember(out, name.text, column, place, state);
}

/** `` **Rows**: `order_log(id, order_id, created_at)` ``: a table in code that stands anywhere and can be nothing else. */
function surelyIn(inline: Inline) {
  for (const { kind, from, to } of inline.spans) {
    const found = kind === "code" ? relationOf(slice(inline, from, to)) : null;
    if (found && !isCall(found.name.text) && isSurelyTable(found) && !goesOn.test(inline.text.slice(to)))
      return { ...found, before: "" };
  }
  return null;
}

function relationIn(inline: Inline, place: Place) {
  const before = lead.exec(inline.text)![0];
  const code = inline.spans.find(({ kind, from }) => kind === "code" && from === before.length);
  if (!code && inline.spans.some(({ kind }) => kind === "code")) return null;
  // Words behind what stands in code tell of it; plain words must be nothing else.
  const words = code ? slice(inline, code.from, code.to) : trimmed(slice(inline, before.length));
  const behind = code ? inline.text.slice(code.to) : "";
  if (goesOn.test(behind) || ofIndex.test(behind.slice(0, 80))) return null;
  if (code && place === "prose" && behind.trim() !== "") return null;
  const found = relationOf(words);
  if (!found || !hasKey(found)) return null;
  // Remarks on a member stand in brackets too, but never begin with a key.
  const keyed = found.columns[0]!.name.text === "id";
  return keyed || (code && !isCall(found.name.text)) ? { ...found, before } : null;
}

export interface Relation {
  readonly name: Mapped;
  readonly columns: readonly Member[];
  /** Whether words before the columns say what it is of. */
  readonly told: boolean;
}

export const hasKey = ({ columns }: Relation): boolean => columns.some(({ name }) => /_id$|^id$/.test(name.text));

/** The table that words write as a relation; `null` for any others. */
export function relationOf(words: Mapped): Relation | null {
  const parts = relation.exec(words.text);
  if (!parts) return null;
  const at = words.text.length - 1 - parts[3]!.length;
  const columns = columnsIn(slice(words, at, at + parts[3]!.length));
  if (columns === null || columns.length < 2) return null;
  return { name: slice(words, 0, parts[1]!.length), columns, told: parts[2] !== undefined };
}

/** The columns between commas outside brackets; `null` where one is no name, perhaps with a type behind it. */
export function columnsIn(list: Mapped): Member[] | null {
  const columns: Member[] = [];
  for (const { index, 0: part } of matches(list.text, /(?:[^,()]|\([^()]*\))+/g)) {
    const words = trimmed(slice(list, index, index + part.length));
    const name = /^[a-z][a-z0-9_]{0,62}(?=$|[\s:(?])/.exec(words.text)?.[0];
    const member = name
      ? memberOf(slice(words, 0, name.length), words.text.slice(name.length).replace(/^[\s:?]+/, ""))
      : null;
    if (!member) return null;
    columns.push(member);
  }
  return columns;
}
