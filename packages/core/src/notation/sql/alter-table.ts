import type { DataType } from "../../model/value.ts";
import { readColumn, readType } from "./column.ts";
import { beginsConstraint, readConstraint } from "./constraint.ts";
import { type Cursor, splitItems } from "./cursor.ts";
import type { AlterAction, ColumnDefinition, Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** Words that begin an action; after a comma anything else goes on with the action before: `ADD a int, b int`. */
const verbs: ReadonlySet<string> = new Set(
  "ADD DROP ALTER RENAME MODIFY CHANGE SET ATTACH DETACH ENABLE DISABLE OWNER COMMENT VALIDATE CLUSTER CONVERT ENGINE WITH UPDATE DELETE EXCHANGE REPLACE FREEZE".split(
    " ",
  ),
);

/** Reads `ALTER TABLE` from behind the word `TABLE`, in the form of any dialect. */
export function readAlterTable(c: Cursor): Statement | null {
  c.ifExists();
  c.takes("ONLY");
  const table = c.name();
  if (!table) {
    c.cannotRead("ALTER TABLE", "it gives no name");
    return null;
  }
  if (c.peek()?.text === "*") c.next();
  const actions: AlterAction[] = [];
  let verb: readonly Token[] = [];
  for (const item of splitItems(c.tokens.slice(c.at), (i) => isNewAction(c, i))) {
    // `ALGORITHM=INPLACE` is said of the change or of the table, not of a column.
    if (item[1]?.text === "=") continue;
    const begins = verbs.has(item[0]!.upper) && item.length > 1;
    if (begins) verb = item.slice(0, item[1]!.upper === "COLUMN" ? 2 : 1);
    const words = begins ? item : [...verb, ...item];
    actions.push(...readAction(c.over(words)));
  }
  return { kind: "alterTable", table, actions, dialect: c.script.dialect };
}

/** A missing comma: a new line that begins with the verb of a column or constraint. */
const isNewAction = (c: Cursor, i: number): boolean => {
  const token = c.tokens[c.at + i]!;
  const next = c.tokens[c.at + i + 1]?.upper ?? "";
  return (
    i > 0 &&
    token.first &&
    (token.upper === "ADD" || token.upper === "DROP" || token.upper === "ALTER") &&
    /^(?:COLUMN|CONSTRAINT)$/.test(next)
  );
};

function readAction(c: Cursor): AlterAction[] {
  if (c.takes("WITH")) c.next();
  if (c.takes("ADD")) return readAdd(c);
  if (c.takes("DROP")) return readDrop(c);
  if (c.takes("ALTER")) return readAlterColumn(c);
  if (c.takes("RENAME")) return readRename(c);
  if (c.takes("MODIFY")) {
    c.takes("COLUMN");
    if (c.peek()?.text === "(") return splitItems(c.bracket()).flatMap((item) => redefine(c.over(item)));
    return redefine(c);
  }
  if (c.takes("CHANGE")) {
    c.takes("COLUMN");
    c.ifExists();
    const from = c.name();
    const column = from && readColumn(c);
    return from && column ? [{ kind: "redefineColumn", from: from.text, column }] : [];
  }
  if (c.takes("COMMENT")) {
    if (c.peek()?.text === "=") c.next();
    return c.peek()?.kind === "string" ? [{ kind: "comment", text: c.peek()!.text }] : [];
  }
  return [];
}

function redefine(c: Cursor): AlterAction[] {
  c.ifExists();
  const column = readColumn(c);
  return column ? [{ kind: "redefineColumn", from: column.name, column }] : [];
}

function readAdd(c: Cursor): AlterAction[] {
  const worded = c.takes("COLUMN") || c.takes("COLUMNS");
  const unlessThere = c.sees("IF");
  c.ifExists();
  if (!worded && beginsConstraint(c)) {
    const constraint = readConstraint(c);
    return constraint ? [{ kind: "addConstraint", constraint }] : [];
  }
  if (c.peek()?.text === "(") return splitItems(c.bracket()).flatMap((item) => readAdd(c.over(item)));
  const column = readColumn(c);
  return column ? [{ kind: "addColumn", column, ...(unlessThere ? { unlessThere } : {}) }] : [];
}

function readDrop(c: Cursor): AlterAction[] {
  if (c.takes("PRIMARY", "KEY")) return [{ kind: "dropPrimaryKey" }];
  if (c.takes("CONSTRAINT") || c.takes("FOREIGN", "KEY") || c.takes("INDEX") || c.takes("KEY") || c.takes("CHECK")) {
    c.ifExists();
    const name = c.name();
    return name ? [{ kind: "dropConstraint", name: name.text }] : [];
  }
  if (c.takes("PARTITION") || c.takes("PROJECTION")) return [];
  c.takes("COLUMN");
  c.ifExists();
  if (c.peek()?.text === "(") return splitItems(c.bracket()).flatMap((item) => readDrop(c.over(item)));
  const name = c.name();
  return name ? [{ kind: "dropColumn", name }] : [];
}

function readAlterColumn(c: Cursor): AlterAction[] {
  if (c.takes("CONSTRAINT") || c.takes("INDEX")) return [];
  c.takes("COLUMN");
  c.ifExists();
  const name = c.name();
  if (!name) return [];
  if (c.takes("SET", "NOT", "NULL")) return [{ kind: "alterColumn", name, nullable: false }];
  if (c.takes("DROP", "NOT", "NULL")) return [{ kind: "alterColumn", name, nullable: true }];
  if (c.takes("DROP", "DEFAULT")) return [{ kind: "alterColumn", name, default: null }];
  if (c.takes("SET", "DEFAULT")) return [{ kind: "alterColumn", name, default: c.source(c.tokens.slice(c.at)) }];
  if (c.takes("ADD", "GENERATED")) return [{ kind: "alterColumn", name, generated: true }];
  if (c.takes("DROP", "IDENTITY")) return [{ kind: "alterColumn", name, generated: false }];
  if (c.takes("SET", "DATA", "TYPE") || c.takes("TYPE")) {
    const type = typeAt(c);
    return type ? [{ kind: "alterColumn", name, ...type }] : [];
  }
  if (c.sees("SET") || c.sees("DROP") || c.sees("RESET") || c.sees("ADD")) return [];
  // SQL Server: the type and whether it may be empty, anew.
  const type = typeAt(c);
  return type
    ? [
        {
          kind: "alterColumn",
          name,
          ...type,
          ...(c.takes("NOT", "NULL") ? { nullable: false } : c.takes("NULL") ? { nullable: true } : {}),
        },
      ]
    : [];
}

function typeAt(c: Cursor): Pick<ColumnDefinition, "type" | "generated" | "nullable"> | null {
  const read: { type?: DataType; generated?: boolean; nullable?: boolean } = {};
  readType(c, read);
  return read.type ? read : null;
}

function readRename(c: Cursor): AlterAction[] {
  if (c.takes("TO") || c.takes("AS")) {
    const to = c.name();
    return to ? [{ kind: "renameTable", to }] : [];
  }
  if (c.takes("CONSTRAINT") || c.takes("INDEX") || c.takes("KEY")) {
    const from = c.name();
    const to = from && c.takes("TO") ? c.name() : null;
    return from && to ? [{ kind: "renameConstraint", from: from.text, to: to.text }] : [];
  }
  c.takes("COLUMN");
  c.ifExists();
  const from = c.name();
  if (!from || !c.takes("TO")) return [];
  const to = c.name();
  return to ? [{ kind: "renameColumn", from, to }] : [];
}
