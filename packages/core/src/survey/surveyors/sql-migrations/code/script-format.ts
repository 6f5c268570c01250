import type { Statement } from "../../../../notation/sql/statement.ts";
import { Lines } from "../../../../text/lines.ts";
import type { ChangeFacts, MigrationFormat, Unread } from "../change-facts.ts";
import { isUndoing } from "../migration-path.ts";
import { readScript } from "../sql-format.ts";
import { knexTable } from "./knex.ts";
import { mapTable } from "./map-table.ts";
import { upwards } from "./upwards.ts";
import { typeormTable } from "./typeorm.ts";
import { type Call, textOf, type Value } from "../../../values/value.ts";

const names =
  /\b(?:createTable|addColumns?|alterTable|dropTable|removeColumn|dropColumns?|renameColumn|changeColumn|addIndex|createIndex|addConstraint|raw|query|sql)\b/;

/** Migrations of Knex, Sequelize, TypeORM, node-pg-migrate and their like. */
export const scriptFormat: MigrationFormat = {
  wants: (path) =>
    /(?:^|\/)(?:[\w.-]*migrations?|migrate)\/(?:.*\/)?[^/]+\.[cm]?[jt]s$/i.test(path) &&
    !path.endsWith(".d.ts") &&
    !isUndoing(path),
  read: (file) => {
    if (!names.test(file.text) || !/\b(?:up|change)\b/.test(file.text)) return null;
    const script = file.script();
    if (!script) return null;
    const up = upwards(script, file.text, new Lines(file.text));
    if (!up) return null;
    const read: Read = { path: file.path, statements: [], unread: [] };
    for (const value of up.body) carryOut(value, read, 0);
    if (read.statements.length === 0 && read.unread.length === 0) return null;
    return {
      statements: read.statements,
      ...(read.unread.length > 0 ? { unread: read.unread } : {}),
    };
  },
};

interface Read {
  readonly path: string;
  readonly statements: Statement[];
  readonly unread: Unread[];
}

/** What changes tables by its name, so that one that cannot be read is a gap. */
const changing =
  /^(?:createTable|createTableIfNotExists|alterTable|addColumns?|dropTable|dropTableIfExists|removeColumns?|dropColumns?|changeColumn|renameColumn|renameTable)$/;

function carryOut(value: Value, read: Read, depth: number): void {
  if (depth > 40) return;
  if (value.kind === "list") for (const item of value.items) carryOut(item, read, depth + 1);
  if (value.kind === "block") for (const each of value.body) carryOut(each, read, depth + 1);
  if (
    value.kind === "other" &&
    names.test(value.text) &&
    /\b(?:createTable|addColumn|alterTable|dropTable|ALTER TABLE|CREATE TABLE)\b/.test(value.text)
  )
    gap(read, value.line, "changes tables by what it computes");
  if (value.kind !== "call") return;
  if (value.on) carryOut(value.on, read, depth + 1);
  const statements = sqlIn(value, read) ?? knexTable(value) ?? typeormTable(value) ?? mapTable(value);
  if (statements) read.statements.push(...statements);
  else if (changing.test(value.name)) gap(read, value.line, `calls ${value.name} with what it computes`);
  else for (const arg of value.args) carryOut(arg, read, depth + 1);
}

const gap = ({ unread }: Read, line: number, what: string): void => {
  unread.push({ line, why: `${what}, which cannot be read without running it.` });
};

/** `knex.raw("ALTER TABLE ...")`, `queryRunner.query(...)`, `pgm.sql(...)`. */
function sqlIn({ name, args, line }: Call, read: Read): readonly Statement[] | null {
  if (!/^(?:raw|query|sql|execute|rawQuery|\$executeRawUnsafe)$/.test(name)) return null;
  const text = textOf(args[0]);
  if (text === undefined) {
    const [first] = args;
    if (first && /\b(?:ALTER|CREATE|DROP)\s+TABLE\b/i.test("text" in first ? first.text : ""))
      gap(read, line, "makes statements from strings");
    return [];
  }
  return sqlFrom(text, args[0]!.line, read.unread);
}

/** The statements of SQL in a string that begins on `line`. */
export function sqlFrom(text: string, line: number, unread: Unread[]): readonly Statement[] {
  const facts: ChangeFacts | null = readScript(`${"\n".repeat(Math.max(0, line - 1))}${text}`);
  unread.push(...(facts?.unread ?? []));
  return facts?.statements ?? [];
}
