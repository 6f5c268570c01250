import { isMark, isWord } from "../../../notation/code/reach.ts";
import { pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { statementsOf } from "../../../notation/python/statements.ts";
import type { Lines } from "../../../text/lines.ts";
import type { MappedIndex } from "../../orm/mapped.ts";
import { type CodeText, valueOf } from "../../values/token-values.ts";
import { textOf, type Value } from "../../values/value.ts";

/** The indexes and the rules that columns are unique together which classes give as the arguments of their tables, by the class. */
export function tableArgs(text: string, lines: Lines): ReadonlyMap<string, readonly MappedIndex[]> {
  const found = new Map<string, readonly MappedIndex[]>();
  if (!text.includes("__table_args__")) return found;
  const of: CodeText = { code: tokenize(text, pythonLike), lines };
  for (const { from, to, within } of statementsOf(of.code)) {
    const [own, ...deeper] = within;
    if (own?.kind !== "class" || deeper.length > 0) continue;
    if (!isWord(of.code, from, "__table_args__") || !isMark(of.code, from + 1, "=")) continue;
    found.set(own.name, itemsOf(valueOf(of, from + 2, to)).flatMap(indexOf));
  }
  return found;
}

function indexOf(value: Value): readonly MappedIndex[] {
  if (value.kind !== "call" || !/^(?:Index|UniqueConstraint)$/.test(value.name)) return [];
  if ([...value.named.keys()].some((name) => name.endsWith("_where"))) return [];
  const texts = value.args.map(textOf);
  if (texts.some((text) => text === undefined)) return [];
  const isRule = value.name === "UniqueConstraint";
  const name = isRule ? textOf(value.named.get("name")) : texts[0];
  const fields = (isRule ? texts : texts.slice(1)) as readonly string[];
  const said = value.named.get("unique");
  const unique = isRule || (said?.kind === "name" && said.text === "True");
  return fields.length === 0 ? [] : [{ ...(name === undefined ? {} : { name }), fields, unique, line: value.line }];
}

/** The items of a list or a tuple; a call alone is one, as where its brackets are but brackets. */
const itemsOf = (value: Value): readonly Value[] =>
  value.kind === "list" ? value.items : value.kind === "call" ? [value] : [];
