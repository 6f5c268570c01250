import { dataType } from "../../model/kinds/data-type.ts";
import { range } from "../../text/range.ts";
import type { FieldShape, RecordShape } from "../notation.ts";
import { readDefinitions } from "./create-table.ts";
import type { Script } from "./cursor.ts";
import { applyRules } from "./describe-rules.ts";
import { tokenize } from "./token.ts";

const title =
  /^[ \t]*(?:(?:Partitioned |Foreign )?[Tt]able|[Vv]iew|Materialized view|Collection) "(?:([^".]+)\.)?([^".]+)"[ \t]*$/;

/** Whether a text is what a database's shell prints of its tables (`\d orders`). */
export const isDescription = (text: string): boolean =>
  /^[ \t]*(?:[A-Z]\w+ )?(?:table|view) "[^"\n]+"[ \t]*$/im.test(text);

/** Reads the tables that `\d` prints: a title, columns between bars, then indexes and constraints. */
export function readDescription(text: string): RecordShape[] {
  const records: RecordShape[] = [];
  let at = 0;
  let table: { record: RecordShape; fields: FieldShape[]; titles: string[]; rules: string[] } | null = null;
  const close = (): void => {
    if (table) records.push(applyRules({ ...table.record, fields: table.fields }, rulesOf(table.rules)));
    table = null;
  };
  for (const line of text.split("\n")) {
    const named = title.exec(line);
    if (named) {
      close();
      const from = at + line.lastIndexOf(named[2]!);
      const record: RecordShape = {
        form: /view/i.test(line.slice(0, line.indexOf('"'))) ? "view" : "table",
        name: named[2]!,
        range: range(from, from + named[2]!.length),
        language: "postgresql",
        fields: [],
        ...(named[1] === undefined ? {} : { schema: named[1] }),
      };
      table = { record, fields: [], titles: [], rules: [] };
    } else if (table && /^\s{4}"/.test(line)) table.rules.push(line.trim());
    else if (table && line.includes("|")) {
      const cells = line.split("|");
      if (table.titles.length === 0) table.titles = cells.map((cell) => cell.trim().toLowerCase());
      else {
        const field = fieldAt(cells, table.titles, at, line);
        if (field) table.fields.push(field);
      }
    }
    at += line.length + 1;
  }
  close();
  return records;
}

function fieldAt(cells: readonly string[], titles: readonly string[], at: number, line: string): FieldShape | null {
  const cell = (...names: readonly string[]): string =>
    names.map((name) => cells[titles.indexOf(name)]?.trim() ?? "").find((words) => words !== "") ?? "";
  const name = cells[0]!.trim();
  if (name === "" || /^[-+]+$/.test(name)) return null;
  const from = at + line.indexOf(name);
  const type = cell("type");
  const nullable = cell("nullable", "modifiers");
  const standard = cell("default");
  return {
    name,
    range: range(from, from + name.length),
    ...(type === "" ? {} : { type: dataType(type, "postgresql") }),
    ...(/not null/i.test(nullable) ? { nullable: false } : {}),
    ...(standard === "" ? {} : { default: standard }),
    ...(/^nextval\(|generated/.test(standard) ? { generated: true } : {}),
  };
}

/** `"orders_pkey" PRIMARY KEY, btree (id)` in the order of a definition. */
function rulesOf(lines: readonly string[]): ReturnType<typeof readDefinitions>["constraints"] {
  const source = lines
    .map((line) =>
      line
        .replace(/^("[^"]*")\s+(?:btree|hash|gist|gin|brin)\s*(?=\()/, "INDEX $1 ")
        .replace(/^("[^"]*")/, "CONSTRAINT $1")
        .replace(/,\s*(?:btree|hash|gist|gin|brin)\s*(?=\()/, " "),
    )
    .join(",\n");
  const { tokens, comments } = tokenize(source);
  const script: Script = { text: source, comments, dialect: "postgresql", problems: [] };
  return readDefinitions(tokens, script).constraints;
}
