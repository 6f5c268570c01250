/** What stands in the brackets behind a column or an index. */
export interface Settings {
  readonly primaryKey?: boolean;
  readonly unique?: boolean;
  readonly nullable?: boolean;
  readonly increment?: boolean;
  readonly default?: string;
  readonly note?: string;
  readonly name?: string;
  /** `> users.id`, as written. */
  readonly reference?: string;
  readonly onDelete?: string;
  readonly onUpdate?: string;
}

/** Reads `[pk, not null, default: 'x', ref: > users.id]`; what it does not know is passed over. */
export function readSettings(text: string): Settings {
  const found: { -readonly [K in keyof Settings]: Settings[K] } = {};
  for (const setting of split(text.replace(/^\s*\[/, "").replace(/\]\s*$/, ""))) {
    const [, key, value] = /^([\w ]+?)\s*(?::\s*(.*))?$/s.exec(setting) ?? [];
    switch (key?.toLowerCase()) {
      case "pk":
      case "primary key":
        found.primaryKey = true;
        break;
      case "unique":
        found.unique = true;
        break;
      case "not null":
        found.nullable = false;
        break;
      case "null":
        found.nullable = true;
        break;
      case "increment":
        found.increment = true;
        break;
      case "default":
        found.default = bare(value ?? "");
        break;
      case "note":
        found.note = bare(value ?? "");
        break;
      case "name":
        found.name = bare(value ?? "");
        break;
      case "ref":
        found.reference = value ?? "";
        break;
      case "delete":
        found.onDelete = (value ?? "").toLowerCase();
        break;
      case "update":
        found.onUpdate = (value ?? "").toLowerCase();
        break;
    }
  }
  return found;
}

const bare = (value: string): string => value.trim().replace(/^(['"`])(.*)\1$/s, "$2");

/** Parts settings at commas outside of quotes. */
function split(text: string): string[] {
  const parts: string[] = [];
  let quote = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === "'" || c === '"' || c === "`") quote = c;
    else if (c === ",") {
      parts.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}
