import { namesIn } from "../../values/picked-names.ts";
import { type Call, chainOf, sqlOf, textOf, truthOf, type Value } from "../../values/value.ts";
import type { ColumnSaid, Relation, Word } from "./facts.ts";

// Entity Framework's fluent interface: builder.Property(o => o.Total).HasColumnName("total").IsRequired();

/** What statements on a builder say of its entity. `parameter` is the name of the builder; other statements say nothing. */
export const wordsOf = (statements: readonly Value[], parameter: string): Word[] =>
  statements.flatMap((statement) => {
    const { root, calls } = chainOf(statement);
    return root?.kind === "name" && root.text === parameter ? wordsIn(calls) : [];
  });

/** What one chain of calls on a builder says. */
export function wordsIn(calls: readonly Call[]): Word[] {
  const [first, ...rest] = calls;
  if (!first) return [];
  return [...wordsOfFirst(first, rest), ...(passing.test(first.name) ? wordsIn(rest) : [])];
}

/** Calls that give back the builder of the entity, so that what is chained behind them is said of it, too. */
const passing = /^(?:ToTable|ToView|HasNoKey|Ignore|HasQueryFilter|HasComment|HasAnnotation|UsePropertyAccessMode)$/;

function wordsOfFirst(first: Call, rest: readonly Call[]): Word[] {
  const { name, args, line } = first;
  const picked = namesIn(args[0]);
  switch (name) {
    case "ToTable":
      return tableIn(first);
    // What is kept as JSON has no columns of its own.
    case "ToJson":
      return [{ say: "table" }];
    case "ToView":
    case "ToSqlQuery":
    case "ToFunction":
      return [{ say: "view" }];
    case "HasKey":
      return picked.length > 0 ? [{ say: "key", columns: picked }] : [];
    case "HasNoKey":
      return [{ say: "key", columns: [] }];
    case "Property":
    case "PrimitiveCollection": {
      const clr = generic(first);
      const [property] = picked;
      if (property === undefined) return [];
      return [{ say: "property", name: property, ...(clr === undefined ? {} : { clr }), said: columnSaid(rest), line }];
    }
    case "Ignore":
      return picked.map((each) => ({ say: "ignore", name: each }));
    case "HasIndex":
      return picked.length === 0 ? [] : [{ say: "index", index: { ...indexIn(first, rest), columns: picked, line } }];
    case "HasAlternateKey":
      return picked.length === 0 ? [] : [{ say: "unique", columns: picked, line }];
    case "HasOne":
    case "HasMany":
      return [relationIn(first, rest)];
    case "OwnsOne":
    case "OwnsMany":
    case "ComplexProperty": {
      const [owned] = picked;
      const block = args.find((arg, at) => at > 0 && arg.kind === "block");
      const inner = block?.kind === "block" ? wordsOf(block.body, block.parameter) : [];
      // What is chained behind it is said of what is owned, too.
      const chained = block ? [] : wordsOfOwned(rest);
      return owned === undefined
        ? []
        : [{ say: "owns", name: owned, many: name === "OwnsMany", words: [...inner, ...chained], line }];
    }
    default:
      return [];
  }
}

/** `OwnsOne(o => o.Home).Property(h => h.City).HasColumnName("city")` */
function wordsOfOwned(calls: readonly Call[]): Word[] {
  const at = calls.findIndex(({ name }) => name === "Property" || name === "ToTable");
  return at < 0 ? [] : wordsIn(calls.slice(at));
}

function tableIn({ args, named }: Call): Word[] {
  const [first, second] = args;
  const name = textOf(first) ?? textOf(named.get("name"));
  const schema = textOf(named.get("schema")) ?? textOf(second);
  if (name === undefined) return first === undefined || first.kind === "block" ? [] : [{ say: "table" }];
  return [{ say: "table", name, ...(schema === undefined ? {} : { schema }) }];
}

function generic({ named }: Call): string | undefined {
  const types = named.get("<>");
  return types?.kind === "other" ? types.text.trim() : undefined;
}

/** Whether a call says yes: `IsRequired()`, `IsRequired(true)`. */
const yes = ({ args, named }: Call): boolean =>
  truthOf(args[0] ?? [...named.values()].find((each) => truthOf(each) !== undefined)) ?? true;

function columnSaid(calls: readonly Call[]): ColumnSaid {
  let said: ColumnSaid = {};
  for (const call of calls) said = { ...said, ...columnWord(call) };
  return said;
}

function columnWord(call: Call): ColumnSaid {
  const [first, second] = call.args;
  const number = first?.kind === "number" ? Number(first.text) : undefined;
  switch (call.name) {
    case "HasColumnName": {
      const column = textOf(first) ?? nameOfIn(first);
      return column === undefined ? {} : { column };
    }
    case "HasColumnType": {
      const type = textOf(first);
      return type === undefined ? {} : { type };
    }
    case "HasMaxLength":
      return number === undefined ? {} : { length: number };
    case "HasPrecision":
      return number === undefined
        ? {}
        : { type: `decimal(${[number, ...(second?.kind === "number" ? [second.text] : [])].join(",")})` };
    case "IsRequired":
      return { required: yes(call) };
    case "HasDefaultValue":
    case "HasDefaultValueSql": {
      const value = call.name === "HasDefaultValueSql" ? textOf(first) : storedDefault(first);
      return value === undefined ? {} : { default: value };
    }
    case "HasComment": {
      const comment = textOf(first);
      return comment === undefined ? {} : { comment };
    }
    case "ValueGeneratedOnAdd":
    case "UseIdentityColumn":
    case "UseIdentityAlwaysColumn":
    case "UseIdentityByDefaultColumn":
    case "UseSerialColumn":
    case "UseHiLo":
      return { generated: true };
    case "HasConversion":
      return { converted: generic(call) === "string" || isToString(first) ? "string" : "unread" };
    default:
      return {};
  }
}

/** A default that the database keeps; what a name of C# stands for is not known. */
function storedDefault(value: Value | undefined): string | undefined {
  if (value?.kind === "number") return value.text.replace(/[a-z]+$/i, "");
  if (value?.kind === "text" || truthOf(value) !== undefined) return sqlOf(value);
  return undefined;
}

/** `nameof(Order.Total)` */
function nameOfIn(value: Value | undefined): string | undefined {
  if (value?.kind !== "call" || value.name !== "nameof") return undefined;
  return namesIn(value.args[0])[0];
}

/** `status => status.ToString()` */
const isToString = (value: Value | undefined): boolean =>
  value?.kind === "block" && value.body[0]?.kind === "call" && value.body[0].name === "ToString";

function indexIn(
  { args, named }: Call,
  rest: readonly Call[],
): { readonly unique: boolean; readonly name?: string; readonly filtered?: boolean } {
  const of = (...names: readonly string[]): Call | undefined => rest.find(({ name }) => names.includes(name));
  const unique = of("IsUnique");
  const name = textOf(of("HasDatabaseName", "HasName")?.args[0]) ?? textOf(named.get("name")) ?? textOf(args[1]);
  return {
    unique: unique !== undefined && yes(unique),
    ...(name === undefined ? {} : { name }),
    ...(of("HasFilter") ? { filtered: true } : {}),
  };
}

function relationIn(first: Call, rest: readonly Call[]): Relation {
  const of = (...names: readonly string[]): Call | undefined => rest.find(({ name }) => names.includes(name));
  const [member] = namesIn(first.args[0]);
  const entity = generic(first);
  const other = of("WithOne", "WithMany");
  const [inverse] = namesIn(other?.args[0]);
  const key = of("HasForeignKey");
  const picked = key ? key.args.flatMap((arg) => namesIn(arg)) : [];
  const dependent = key && generic(key);
  const deleted = of("OnDelete")?.args[0];
  const required = of("IsRequired");
  return {
    say: "relation",
    line: first.line,
    has: first.name === "HasOne" ? "one" : "many",
    ...(member === undefined ? {} : { member }),
    ...(entity === undefined ? {} : { entity }),
    ...(other === undefined ? {} : { with: other.name === "WithOne" ? "one" : "many" }),
    ...(inverse === undefined ? {} : { inverse }),
    ...(picked.length > 0 ? { foreignKey: picked } : {}),
    ...(dependent === undefined ? {} : { dependent }),
    ...(deleted?.kind === "name" ? { onDelete: deleted.text.replace(/^.*\./, "") } : {}),
    ...(required === undefined ? {} : { required: yes(required) }),
    ...(of("UsingEntity") ? { joined: true } : {}),
  };
}
