import { namedType } from "../../model/kinds/type-names.ts";
import { range } from "../../text/range.ts";
import { type Cursor, splitItems } from "./cursor.ts";
import type { Reference, TableConstraint } from "./statement.ts";
import type { Token } from "./token.ts";

/** Reads `REFERENCES users (id) ON DELETE CASCADE` at the cursor. */
export function readReference(c: Cursor): Reference | null {
  if (!c.takes("REFERENCES")) return null;
  const table = c.name();
  if (!table) return null;
  const columns = c.peek()?.text === "(" ? columnNames(c, c.bracket()) : [];
  let onDelete: string | undefined;
  let onUpdate: string | undefined;
  while (!c.done) {
    if (c.takes("ON", "DELETE")) onDelete = action(c);
    else if (c.takes("ON", "UPDATE")) onUpdate = action(c);
    else if (c.takes("MATCH")) c.next();
    else break;
  }
  return { table, columns, ...(onDelete ? { onDelete } : {}), ...(onUpdate ? { onUpdate } : {}) };
}

function action(c: Cursor): string {
  const first = c.next()?.text.toLowerCase() ?? "";
  return first === "set" || first === "no" ? `${first} ${c.next()?.text.toLowerCase() ?? ""}`.trim() : first;
}

/** The columns in brackets, in order; what is more than a name, such as `lower(email)`, stands as written. */
export function columnNames(c: Cursor, tokens: readonly Token[]): string[] {
  return splitItems(tokens).flatMap((item) => {
    const [first, second] = item;
    if (first!.text === "(" && first!.kind === "symbol" && item.at(-1)!.text === ")")
      return columnNames(c, item.slice(1, -1));
    const named = first!.kind === "word" || first!.kind === "quoted";
    const rest = item.slice(1);
    const plain =
      named &&
      (second === undefined ||
        second.kind === "word" ||
        (second.text === "(" && rest[1]?.kind === "number" && rest[2]?.text === ")"));
    if (first!.kind === "ellipsis") return [];
    return [plain ? first!.text : c.source(item)];
  });
}

const opens = (token: Token | undefined): boolean => token?.kind === "symbol" && token.text === "(";

/** Whether a rule of the table, rather than a column, begins at the cursor. */
export function beginsConstraint(c: Cursor): boolean {
  const second = c.peek(1);
  const third = c.peek(2);
  switch (c.peek()?.upper) {
    case "CONSTRAINT":
      return (
        second !== undefined &&
        !(second.kind === "word" && namedType(second.text.toLowerCase(), "sql") !== undefined && !third)
      );
    case "PRIMARY":
    case "FOREIGN":
      return second?.upper === "KEY";
    case "CHECK":
    case "EXCLUDE":
      return opens(second) || second?.upper === "USING";
    case "UNIQUE":
      return (
        opens(second) ||
        ["KEY", "INDEX", "NULLS", "CLUSTERED", "NONCLUSTERED"].includes(second?.upper ?? "") ||
        (second !== undefined && opens(third))
      );
    case "KEY":
    case "INDEX":
      return (
        opens(second) ||
        (second !== undefined && second.kind !== "symbol" && opens(third) && !isSizedType(c)) ||
        second?.upper === "IF" ||
        third?.upper === "TYPE" ||
        (third?.upper === "UNIQUE" && opens(c.peek(3)))
      );
    case "FULLTEXT":
    case "SPATIAL":
      return ["KEY", "INDEX"].includes(second?.upper ?? "") || opens(second) || opens(third);
    case "PERIOD":
      return second?.upper === "FOR";
    case "PROJECTION":
      return opens(third);
    case "LIKE":
      return second !== undefined && (third?.kind !== "word" || /^(?:INCLUDING|EXCLUDING)$/.test(third.upper));
    case "INCLUDE":
      return opens(second);
    default:
      return false;
  }
}

/** `key VARCHAR(50)` is a column of that name, `KEY by_name (name)` an index. */
const isSizedType = (c: Cursor): boolean =>
  c.peek(3)?.kind === "number" && namedType(c.peek(1)!.text.toLowerCase(), "sql") !== undefined;

/** Reads a rule of the table; `null` for one that says nothing of columns, such as `EXCLUDE`. */
export function readConstraint(c: Cursor): TableConstraint | null {
  const first = c.peek()!;
  const last = c.tokens.at(-1)!;
  const at = range(first.from, last.to);
  let name: string | undefined;
  if (
    c.takes("CONSTRAINT") &&
    !c.sees("PRIMARY", "KEY") &&
    !c.sees("FOREIGN", "KEY") &&
    !c.sees("CHECK") &&
    !c.sees("UNIQUE")
  ) {
    c.ifExists();
    name = c.name()?.text;
  }
  const named = name === undefined ? {} : { name };
  if (c.takes("PRIMARY", "KEY")) return { kind: "primaryKey", ...named, range: at, columns: bracketed(c) };
  if (c.takes("FOREIGN", "KEY")) {
    c.ifExists();
    if (c.isName()) c.next();
    const columns = columnNames(c, c.bracket());
    while (!c.done && !c.sees("REFERENCES")) c.next();
    const references = readReference(c);
    return references ? { kind: "foreignKey", ...named, range: at, columns, references } : null;
  }
  if (c.takes("CHECK")) return { kind: "check", ...named, range: at, expression: c.source(c.bracket()) };
  if (c.takes("UNIQUE")) {
    const { columns, index } = indexed(c);
    return {
      kind: "unique",
      ...named,
      ...(name === undefined && index !== undefined ? { name: index } : {}),
      range: at,
      columns,
    };
  }
  if (c.takes("FULLTEXT") || c.takes("SPATIAL") || c.sees("KEY") || c.sees("INDEX")) {
    const unique = c.peek(2)?.upper === "UNIQUE";
    const { columns, index } = indexed(c);
    if (unique) return { kind: "unique", ...(index === undefined ? {} : { name: index }), range: at, columns };
    return columns.length > 0
      ? { kind: "index", ...(index === undefined ? {} : { name: index }), range: at, columns }
      : null;
  }
  return null;
}

const bracketed = (c: Cursor): string[] => {
  while (!c.done && c.peek()!.text !== "(") c.next();
  return columnNames(c, c.bracket());
};

/** `KEY name USING BTREE (a, b)`: the words between are options of dialects. */
function indexed(c: Cursor): { index: string | undefined; columns: string[] } {
  let index: string | undefined;
  while (!c.done && c.peek()!.text !== "(") {
    const token = c.next()!;
    if (token.upper === "USING") c.next();
    else if (!/^(?:KEY|INDEX|UNIQUE|CLUSTERED|NONCLUSTERED|NULLS|NOT|DISTINCT|TYPE|IF|EXISTS)$/.test(token.upper))
      index ??= token.text;
  }
  return { index, columns: columnNames(c, c.bracket()) };
}
