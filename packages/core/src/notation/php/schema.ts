import { dataType } from "../../model/kinds/data-type.ts";
import { closeOf, endOf, isMark, isWord, parts, rangeOf, textOf, unquoted } from "../code/reach.ts";
import type { Code, Token } from "../code/token.ts";
import type { FieldShape, ForeignKeyShape, IndexShape, RecordShape } from "../notation.ts";

// Laravel's builder of tables: `Schema::create('orders', function (Blueprint $table) { $table->string('number'); })`.

/** What the builder's methods make, in words of SQL; a method that is not here makes no column. */
const types: ReadonlyMap<string, string> = new Map(
  (
    "id:bigint increments:integer bigIncrements:bigint uuid:uuid ulid:char(26) foreignId:bigint foreignUuid:uuid " +
    "foreignUlid:char(26) string:varchar char:char text:text tinyText:text mediumText:text longText:text " +
    "integer:integer tinyInteger:tinyint smallInteger:smallint mediumInteger:mediumint bigInteger:bigint " +
    "unsignedInteger:integer unsignedTinyInteger:tinyint unsignedSmallInteger:smallint unsignedBigInteger:bigint " +
    "decimal:decimal float:float double:double boolean:boolean date:date dateTime:datetime dateTimeTz:timestamptz " +
    "time:time timestamp:timestamp timestampTz:timestamptz year:year enum:enum set:set json:json jsonb:jsonb " +
    "binary:blob ipAddress:inet macAddress:macaddr geometry:geometry vector:vector"
  )
    .split(" ")
    .map((entry) => entry.split(":") as [string, string]),
);

/** Methods that make columns whose names stand nowhere. */
const unnamed = /^(?:timestamps|timestampsTz|nullableTimestamps|softDeletes|softDeletesTz|rememberToken|\w*[mM]orphs)$/;

const keys = /^(?:id|increments|bigIncrements)$/;

/** The tables that such calls make or change. */
export function tablesMade(code: Code): RecordShape[] {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    const made = isWord(code, i, "Schema") && isMark(code, i + 1, "::") && isWord(code, i + 2, "create", "table");
    const name = code.tokens[i + 4];
    if (!made || !isMark(code, i + 3, "(") || name?.kind !== "string") continue;
    const close = closeOf(code, i + 3);
    const body = endOf(code, i + 5, close, { marks: ["{"], lines: false });
    const { text, range } = unquoted(name);
    if (text === "" || !isMark(code, body, "{")) continue;
    records.push({
      form: "table",
      name: text,
      range,
      language: "php",
      ...(isWord(code, i + 2, "table") ? { amends: true } : {}),
      ...read(code, body + 1, closeOf(code, body), text),
    });
  }
  return records;
}

/** One call of a chain, with the tokens of its arguments. */
interface Call {
  readonly name: Token;
  readonly from: number;
  readonly to: number;
}

function read(code: Code, from: number, to: number, table: string) {
  const fields: FieldShape[] = [];
  const foreignKeys: ForeignKeyShape[] = [];
  const indexes: IndexShape[] = [];
  let primaryKey: readonly string[] = [];
  let open = false;
  for (const [start, end] of parts(code, from, to, { marks: [";"], lines: false })) {
    const [first, ...more] = callsOf(code, start, end);
    if (!first) continue;
    const method = first.name.text;
    const names = stringsIn(code, first);
    const columns = names.map(({ text }) => text);
    const range = rangeOf(first.name);
    if (method === "foreign" && columns.length > 0) {
      const toTable = textIn(code, more, "on");
      const to = more.find(({ name }) => name.text === "references");
      if (toTable)
        foreignKeys.push({
          range,
          table,
          columns,
          toTable,
          toColumns: to ? stringsIn(code, to).map(({ text }) => text) : [],
        });
    } else if (method === "primary") primaryKey = columns;
    else if ((method === "index" || method === "unique") && columns.length > 0)
      indexes.push({
        range,
        table,
        columns: columnsOf(code, first),
        unique: method === "unique",
      });
    else if (unnamed.test(method)) open = true;
    else {
      const field = columnOf(code, first, more);
      if (field) fields.push(field);
    }
  }
  return {
    fields,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    ...(indexes.length > 0 ? { indexes } : {}),
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(open ? { open } : {}),
  };
}

/** The calls of `$table->first(…)->second(…)`. */
function callsOf(code: Code, from: number, to: number): Call[] {
  const calls: Call[] = [];
  if (!/^\$\w/.test(code.tokens[from]?.text ?? "")) return calls;
  for (let i = from + 1; i < to && isMark(code, i, "->") && isWord(code, i + 1) && isMark(code, i + 2, "("); ) {
    const close = closeOf(code, i + 2);
    calls.push({ name: code.tokens[i + 1]!, from: i + 3, to: close });
    i = close + 1;
  }
  return calls;
}

function columnOf(code: Code, { name: method, from, to }: Call, more: readonly Call[]): FieldShape | null {
  const kind = types.get(method.text);
  const first = code.tokens[from];
  const named = from < to && first?.kind === "string" ? unquoted(first) : null;
  // `$table->id()` makes the column `id`, and says its name.
  const own = method.text === "id" && from >= to ? { text: "id", range: rangeOf(method) } : named;
  if (kind === undefined || !own || own.text === "") return null;
  const sizes = parts(code, from, to, { marks: [","], lines: false })
    .slice(1)
    .flatMap(([at, end]) => (end - at === 1 && code.tokens[at]!.kind === "number" ? [code.tokens[at]!.text] : []));
  const choices = kind === "enum" || kind === "set" ? stringsIn(code, { from: from + 1, to }) : [];
  const standard = more.find(({ name }) => name.text === "default");
  const comment = textIn(code, more, "comment");
  const target = textIn(code, more, "constrained") ?? textIn(code, more, "on");
  const says = (...words: readonly string[]): boolean => more.some(({ name }) => words.includes(name.text));
  return {
    name: own.text,
    range: own.range,
    type: dataType(sizes.length > 0 && !kind.includes("(") ? `${kind}(${sizes.join(",")})` : kind, "sql"),
    nullable: says("nullable"),
    ...(keys.test(method.text) || says("primary") ? { primaryKey: true } : {}),
    ...(says("unique") ? { unique: true } : {}),
    ...(standard ? { default: textOf(code, standard.from, standard.to).replace(/^(['"])(.*)\1$/, "$2") } : {}),
    ...(target ? { references: target } : says("constrained") ? { foreignKey: true } : {}),
    ...(choices.length > 0 ? { choices: choices.map(({ text }) => text) } : {}),
    ...(comment ? { comment } : {}),
  };
}

const stringsIn = (code: Code, { from, to }: Omit<Call, "name">) =>
  code.tokens.slice(from, to).flatMap((token) => (token.kind === "string" ? [unquoted(token)] : []));

/** The columns of an index: those of its list, or else its first word; a second is its name. */
const columnsOf = (code: Code, { from }: Call): string[] =>
  stringsIn(code, { from, to: isMark(code, from, "[") ? closeOf(code, from) : from + 1 }).map(({ text }) => text);

const textIn = (code: Code, calls: readonly Call[], method: string): string | undefined => {
  const call = calls.find(({ name }) => name.text === method);
  return call ? stringsIn(code, call)[0]?.text : undefined;
};
