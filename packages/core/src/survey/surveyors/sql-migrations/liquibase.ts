import type { XmlElement } from "../../../notation/xml/element.ts";
import { readXml } from "../../../notation/xml/read.ts";
import { entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import type { AlterAction, ColumnDefinition, Statement } from "../../../notation/sql/statement.ts";
import { Lines } from "../../../text/lines.ts";
import type { MigrationFormat, Unread } from "./change-facts.ts";
import {
  alterColumn,
  alterTable,
  columnOn,
  createIndex,
  createTable,
  dropIndex,
  dropTable,
  nameOn,
  onLine,
  referenceTo,
  renameColumn,
} from "./code/build.ts";
import { sqlFrom } from "./code/script-format.ts";

/** A change, column or constraint of a changelog, whether XML, YAML or JSON writes it. */
interface Change {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Change[];
  readonly text: string;
  readonly line: number;
}

const deepest = 20;

/** Liquibase's changelogs in XML, YAML and JSON; those in SQL are scripts like others. */
export const liquibase: MigrationFormat = {
  wants: (path) =>
    /\.(?:xml|ya?ml|json)$/i.test(path) && /(?:change-?logs?|liquibase|change-?sets?|migrations?)/i.test(path),
  read: ({ path, text }) => {
    if (!/databaseChangeLog/.test(text)) return null;
    const lines = new Lines(text);
    const changes = /\.xml$/i.test(path)
      ? readXml(text).roots.map((root) => fromXml(root, lines, 0))
      : fromYaml(text, lines);
    const statements: Statement[] = [];
    const after: string[] = [];
    const unread: Unread[] = [];
    const walk = (change: Change, depth: number): void => {
      if (depth > deepest || change.name === "rollback" || change.name === "preConditions") return;
      const file = change.attributes.get("file") ?? change.attributes.get("path");
      if (/^(?:include|sqlFile)$/.test(change.name) && file !== undefined) after.push(file.split("/").at(-1)!);
      else if (change.name === "sql")
        statements.push(...sqlFrom(change.text || (change.attributes.get("sql") ?? ""), change.line, unread));
      else {
        const read = statementsOf(change);
        if (read) statements.push(...read);
        else for (const child of change.children) walk(child, depth + 1);
      }
    };
    for (const change of changes) walk(change, 0);
    return { statements, revision: path.split("/").at(-1)!, after, ...(unread.length > 0 ? { unread } : {}) };
  },
};

function fromXml({ name, attributes, children, text, textRange }: XmlElement, lines: Lines, depth: number): Change {
  const at = attributes[0]?.range.from ?? textRange.from;
  return {
    name,
    attributes: new Map(attributes.map((attribute) => [attribute.name, attribute.value])),
    children: depth > deepest ? [] : children.map((child) => fromXml(child, lines, depth + 1)),
    text,
    line: lines.lineAt(at),
  };
}

function fromYaml(text: string, lines: Lines): Change[] {
  return parseYaml(text).documents.flatMap((document) => childrenOf(rootOf(document), lines, 0));
}

/** Each entry of a map, and of the maps of a list, as a change. */
function childrenOf(node: YamlNode, lines: Lines, depth: number): Change[] {
  if (depth > deepest) return [];
  return [...entriesOf(node), ...itemsOf(node).flatMap((item) => entriesOf(item))].map(({ key, keyRange, value }) => {
    const own = entriesOf(value);
    const attributes = new Map(
      own.flatMap((entry) => (textOf(entry.value) === undefined ? [] : [[entry.key, textOf(entry.value)!] as const])),
    );
    return {
      name: key,
      attributes,
      children: childrenOf(value, lines, depth + 1)
        .filter(({ name }) => !attributes.has(name))
        .flatMap(opened),
      text: textOf(value) ?? "",
      line: lines.lineAt(keyRange.from),
    };
  });
}

/** `columns:` and `changes:` only hold what XML writes without them. */
const opened = (change: Change): readonly Change[] =>
  /^(?:columns|changes)$/.test(change.name) ? change.children : [change];

/** What a change does; `null` for what only holds changes. */
function statementsOf(change: Change): readonly Statement[] | null {
  const { name, attributes, children, line } = change;
  const of = (key: string): string | undefined => attributes.get(key);
  const table = of("tableName");
  const list = (key: string): string[] =>
    of(key)
      ?.split(",")
      .map((each) => each.trim()) ?? [];
  const columns = children.filter((child) => child.name === "column");
  const alter = (...actions: readonly AlterAction[]): Statement[] =>
    table === undefined ? [] : [alterTable(table, line, actions)];
  const named = of("constraintName") === undefined ? {} : { name: of("constraintName")! };
  switch (name) {
    case "createTable":
      return table === undefined ? [] : [createTable(table, line, columns.map(columnOf))];
    case "addColumn":
      return alter(...columns.map((column): AlterAction => ({ kind: "addColumn", column: columnOf(column) })));
    case "dropColumn": {
      const names =
        of("columnName") === undefined
          ? columns.flatMap((column) => column.attributes.get("name") ?? [])
          : [of("columnName")!];
      return alter(...names.map((each): AlterAction => ({ kind: "dropColumn", name: nameOn(each, line) })));
    }
    case "modifyDataType":
      return alter(alterColumn(of("columnName") ?? "", line, { type: typeOf(of("newDataType")) }));
    case "renameColumn":
      return alter(renameColumn(of("oldColumnName") ?? "", of("newColumnName") ?? "", line));
    case "renameTable":
      return [
        {
          kind: "renameTable",
          from: nameOn(of("oldTableName") ?? "", line),
          to: nameOn(of("newTableName") ?? "", line),
        },
      ];
    case "dropTable":
      return table === undefined ? [] : [dropTable(table, line)];
    case "addNotNullConstraint":
    case "dropNotNullConstraint":
      return alter(alterColumn(of("columnName") ?? "", line, { nullable: name === "dropNotNullConstraint" }));
    case "addDefaultValue":
    case "dropDefaultValue":
      return alter(
        alterColumn(of("columnName") ?? "", line, {
          default: defaultOf(attributes),
          dropDefault: name === "dropDefaultValue",
        }),
      );
    case "addPrimaryKey":
      return alter({
        kind: "addConstraint",
        constraint: { kind: "primaryKey", ...named, range: onLine(line), columns: list("columnNames") },
      });
    case "addUniqueConstraint":
      return alter({
        kind: "addConstraint",
        constraint: { kind: "unique", ...named, range: onLine(line), columns: list("columnNames") },
      });
    case "dropUniqueConstraint":
      return alter({ kind: "dropConstraint", name: of("constraintName") ?? "" });
    case "dropPrimaryKey":
      return alter({ kind: "dropPrimaryKey" });
    case "addForeignKeyConstraint": {
      const references = referenceTo(
        of("referencedTableName") ?? "",
        list("referencedColumnNames"),
        line,
        of("onDelete"),
        of("onUpdate"),
      );
      return [
        alterTable(of("baseTableName") ?? "", line, [
          {
            kind: "addConstraint",
            constraint: {
              kind: "foreignKey",
              ...named,
              range: onLine(line),
              columns: list("baseColumnNames"),
              references,
            },
          },
        ]),
      ];
    }
    case "dropForeignKeyConstraint":
      return [
        alterTable(of("baseTableName") ?? "", line, [{ kind: "dropConstraint", name: of("constraintName") ?? "" }]),
      ];
    case "createIndex":
      return table === undefined
        ? []
        : [
            createIndex(
              table,
              line,
              columns.flatMap((column) => column.attributes.get("name") ?? []),
              { name: of("indexName"), unique: of("unique") === "true" },
            ),
          ];
    case "dropIndex":
      return [dropIndex(of("indexName") ?? "", table, line)];
    default:
      return null;
  }
}

/** Types that a property decides are not known. */
const typeOf = (type: string | undefined): string | undefined =>
  type === undefined || type.includes("${") ? undefined : type;

function columnOf({ attributes, children, line }: Change): ColumnDefinition {
  const constraints = children.find(({ name }) => name === "constraints")?.attributes ?? new Map<string, string>();
  const truth = (key: string): boolean | undefined =>
    constraints.has(key) ? constraints.get(key) === "true" : undefined;
  const to = /^\s*([\w.]+)\s*\(\s*(\w+)/.exec(constraints.get("references") ?? "");
  const table = to?.[1] ?? constraints.get("referencedTableName");
  const target = to?.[2] ?? constraints.get("referencedColumnNames");
  return columnOn(attributes.get("name") ?? "", line, {
    type: typeOf(attributes.get("type")),
    nullable: truth("nullable"),
    default: defaultOf(attributes),
    primaryKey: truth("primaryKey"),
    unique: truth("unique"),
    generated: attributes.get("autoIncrement") === "true",
    comment: attributes.get("remarks"),
    references:
      table === undefined
        ? undefined
        : referenceTo(
            table,
            target === undefined ? [] : [target],
            line,
            constraints.get("deleteCascade") === "true" ? "cascade" : undefined,
          ),
  });
}

function defaultOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const text = attributes.get("defaultValue");
  if (text !== undefined) return `'${text}'`;
  return ["defaultValueNumeric", "defaultValueBoolean", "defaultValueComputed", "defaultValueDate"]
    .map((key) => attributes.get(key))
    .find((value) => value !== undefined);
}
