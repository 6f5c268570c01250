import { isMark, isWord } from "../../../notation/code/reach.ts";
import { pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { statementsOf } from "../../../notation/python/statements.ts";
import { Lines } from "../../../text/lines.ts";
import type { MappedIndex, MappedJoin } from "../../orm/mapped.ts";
import { type CodeText, valueOf } from "../../values/token-values.ts";
import { type Call, textOf, textsOf, type Value } from "../../values/value.ts";

/** What a model says besides its columns. */
export interface ModelOptions {
  readonly indexes: readonly MappedIndex[];
  readonly joins: readonly MappedJoin[];
}

/** What the models of a file say besides their columns, by their names. */
export function modelOptions(text: string): ReadonlyMap<string, ModelOptions> {
  const of: CodeText = { code: tokenize(text, pythonLike), lines: new Lines(text) };
  const found = new Map<string, { indexes: MappedIndex[]; joins: MappedJoin[] }>();
  for (const { from, to, within } of statementsOf(of.code)) {
    const [model, meta, ...deeper] = within;
    if (model?.kind !== "class" || deeper.length > 0 || !isWord(of.code, from) || !isMark(of.code, from + 1, "="))
      continue;
    if (meta && meta.name !== "Meta") continue;
    const options = found.get(model.name) ?? { indexes: [], joins: [] };
    found.set(model.name, options);
    const name = of.code.tokens[from]!.text;
    const value = valueOf(of, from + 2, to);
    if (meta) options.indexes.push(...indexesIn(name, value));
    else if (value.kind === "call") options.joins.push(...joinOf(name, value, model.name));
  }
  return found;
}

function indexesIn(option: string, value: Value): readonly MappedIndex[] {
  switch (option) {
    case "indexes":
    case "constraints":
      return itemsOf(value).flatMap(indexOf);
    case "unique_together":
    case "index_together":
      return groupsOf(value).map((fields) => ({ fields, unique: option === "unique_together", line: value.line }));
    default:
      return [];
  }
}

/** An index or a rule that fields are unique together; none of some rows only, nor over what is computed. */
function indexOf(value: Value): readonly MappedIndex[] {
  if (value.kind !== "call" || !/^(?:\w*Index|UniqueConstraint)$/.test(value.name) || value.named.has("condition"))
    return [];
  const given = value.named.get("fields");
  const fields = (given ? textsOf(given) : value.args.flatMap((each) => fieldOf(each) ?? [])).map((field) =>
    field.replace(/^-/, ""),
  );
  if (fields.length === 0 || (!given && fields.length < value.args.length)) return [];
  const name = textOf(value.named.get("name"));
  return [
    { ...(name === undefined ? {} : { name }), fields, unique: value.name === "UniqueConstraint", line: value.line },
  ];
}

/** `"owner"` and `F("owner")` */
const fieldOf = (value: Value): string | undefined =>
  value.kind === "call" && value.name === "F" ? textOf(value.args[0]) : textOf(value);

/** The table between a model and what its `ManyToManyField` leads to; none where another model is that table. */
function joinOf(name: string, { name: maker, named, args, line }: Call, model: string): readonly MappedJoin[] {
  if (maker !== "ManyToManyField" || named.has("through")) return [];
  const to = named.get("to") ?? args[0];
  const target = (textOf(to) ?? (to?.kind === "name" ? to.text : undefined))?.split(".").at(-1);
  const table = textOf(named.get("db_table"));
  if (target === undefined) return [];
  return [
    {
      name,
      ...(target === "self" || target === model ? {} : { to: target }),
      ...(table === undefined ? {} : { table }),
      line,
    },
  ];
}

/** Lists of fields in a list, or the one list of fields that there is. */
function groupsOf(value: Value): readonly (readonly string[])[] {
  const alone = textsOf(value);
  return alone.length > 1
    ? [alone]
    : itemsOf(value)
        .map(textsOf)
        .filter((group) => group.length > 1);
}

const itemsOf = (value: Value): readonly Value[] =>
  value.kind === "list" ? value.items : value.kind === "map" ? value.entries.map(([, each]) => each) : [];
