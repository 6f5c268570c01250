import type { AlterAction, ColumnDefinition, Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import {
  alterTable,
  columnOn,
  createIndex,
  createTable,
  dropIndex,
  nameOn,
  onLine,
  referenceTo,
  renameColumn,
} from "./build.ts";
import { type Call, entryOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

/** TypeORM's objects: `queryRunner.createTable(new Table({ name, columns: [...] }))`. `null` for other calls. */
export function typeormTable({ name, args, line }: Call): readonly Statement[] | null {
  const made = args.find(
    (arg): arg is Call => arg.kind === "call" && /^Table(?:Column|Index|ForeignKey|Unique)?$/.test(arg.name),
  );
  const table = textOf(args[0]);
  if (name === "createTable" && made?.name === "Table") return tableOf(made.args[0], line);
  if (table === undefined) return null;
  const said = made?.args[0];
  const alter = (...actions: readonly AlterAction[]): Statement[] => [alterTable(table, line, actions)];
  switch (name) {
    case "addColumn": {
      const column = made?.name === "TableColumn" ? columnOf(said) : null;
      return column ? alter({ kind: "addColumn", column }) : null;
    }
    case "addColumns":
      return args[1]?.kind === "list"
        ? alter(
            ...args[1].items.flatMap((item): AlterAction[] => {
              const column = item.kind === "call" ? columnOf(item.args[0]) : null;
              return column ? [{ kind: "addColumn", column }] : [];
            }),
          )
        : null;
    case "changeColumn": {
      const from = textOf(args[1]);
      const column = from !== undefined && made ? columnOf(said) : null;
      return column ? alter({ kind: "redefineColumn", from: from!, column }) : null;
    }
    case "renameColumn": {
      const [from, to] = [textOf(args[1]), textOf(args[2]) ?? textOf(entryOf(said, "name"))];
      return from === undefined || to === undefined ? null : alter(renameColumn(from, to, line));
    }
    case "createIndex":
      return made?.name === "TableIndex" ? [indexOf(table, said, line)] : null;
    case "dropIndex":
      return textOf(args[1]) === undefined ? null : [dropIndex(textOf(args[1])!, table, line)];
    case "createForeignKey":
    case "createForeignKeys":
    case "createUniqueConstraint": {
      const list = args[1]?.kind === "list" ? args[1].items : made ? [made] : [];
      return alter(
        ...list.flatMap(constraintOf).map((constraint): AlterAction => ({ kind: "addConstraint", constraint })),
      );
    }
    case "dropForeignKey":
    case "dropUniqueConstraint":
      return textOf(args[1]) === undefined ? [] : alter({ kind: "dropConstraint", name: textOf(args[1])! });
    case "createPrimaryKey":
      return alter({
        kind: "addConstraint",
        constraint: { kind: "primaryKey", range: onLine(line), columns: textsOf(args[1]) },
      });
    case "dropColumn":
      return textOf(args[1]) === undefined ? null : alter({ kind: "dropColumn", name: nameOn(textOf(args[1])!, line) });
    default:
      return null;
  }
}

const items = (value: Value | undefined): readonly Value[] => (value?.kind === "list" ? value.items : []);

function tableOf(said: Value | undefined, line: number): Statement[] | null {
  const name = textOf(entryOf(said, "name"));
  const list = entryOf(said, "columns");
  if (name === undefined || list?.kind !== "list") return null;
  const columns = list.items.map((item) => columnOf(item.kind === "call" ? item.args[0] : item));
  if (columns.includes(null)) return null;
  const constraints = [...items(entryOf(said, "foreignKeys")), ...items(entryOf(said, "uniques"))].flatMap(
    constraintOf,
  );
  return [
    createTable(name, line, columns as ColumnDefinition[], constraints),
    ...items(entryOf(said, "indices")).map((item) =>
      indexOf(name, item.kind === "call" ? item.args[0] : item, item.line),
    ),
  ];
}

function columnOf(said: Value | undefined): ColumnDefinition | null {
  const name = textOf(entryOf(said, "name"));
  if (name === undefined || !said) return null;
  const type = textOf(entryOf(said, "type"));
  const size = [entryOf(said, "length", "precision"), entryOf(said, "scale")].flatMap((each) =>
    each?.kind === "text" || each?.kind === "number" ? [each.text] : [],
  );
  const members = textsOf(entryOf(said, "enum"));
  const spelled = members.length > 0 ? `enum(${members.map((member) => `'${member}'`).join(",")})` : type;
  const standard = entryOf(said, "default");
  return columnOn(name, said.line, {
    type:
      spelled !== undefined && size.length > 0 && !spelled.includes("(") ? `${spelled}(${size.join(",")})` : spelled,
    nullable: truthOf(entryOf(said, "isNullable")) ?? false,
    // TypeORM writes a default as SQL, strings in quotes of their own.
    default:
      standard?.kind === "text" || standard?.kind === "number" || standard?.kind === "name" ? standard.text : undefined,
    primaryKey: truthOf(entryOf(said, "isPrimary")) ?? false,
    unique: truthOf(entryOf(said, "isUnique")) ?? false,
    generated: truthOf(entryOf(said, "isGenerated")) ?? false,
    comment: textOf(entryOf(said, "comment")),
  });
}

function constraintOf(value: Value): TableConstraint[] {
  const said = value.kind === "call" ? value.args[0] : value;
  const columns = textsOf(entryOf(said, "columnNames"));
  const named = textOf(entryOf(said, "name"));
  const name = named === undefined ? {} : { name: named };
  const range = onLine(value.line);
  const to = textOf(entryOf(said, "referencedTableName"));
  if (columns.length === 0) return [];
  if (to === undefined) return [{ kind: "unique", ...name, range, columns }];
  const action = (key: string): string | undefined => textOf(entryOf(said, key));
  const references = referenceTo(
    to,
    textsOf(entryOf(said, "referencedColumnNames")),
    value.line,
    action("onDelete"),
    action("onUpdate"),
  );
  return [{ kind: "foreignKey", ...name, range, columns, references }];
}

const indexOf = (table: string, said: Value | undefined, line: number): Statement =>
  createIndex(table, line, textsOf(entryOf(said, "columnNames")), {
    name: textOf(entryOf(said, "name")),
    unique: truthOf(entryOf(said, "isUnique")) ?? false,
    where: textOf(entryOf(said, "where")),
  });
