import { type Mark, valueIn } from "../code/mark.ts";
import type { FieldSaid } from "../code/shape.ts";
import type { MarkedIndex } from "../notation.ts";

// What the decorators of a mapper say of how a property is stored, whatever it is to the program.

const ofColumns = [
  "Column",
  "PrimaryColumn",
  "PrimaryGeneratedColumn",
  "CreateDateColumn",
  "UpdateDateColumn",
  "DeleteDateColumn",
  "VersionColumn",
];

/** The type, the default and whether it may be empty, as the decorator of a column gives them. */
export function storedFacts(marks: readonly Mark[]): Pick<FieldSaid, "storedAs" | "storedDefault" | "storedNullable"> {
  const nullable = valueIn(marks, [...ofColumns, "ManyToOne", "OneToOne"], ["nullable"]);
  const storedAs = sizedType(marks);
  const standard = plainDefault(valueIn(marks, ofColumns, ["default"]));
  return {
    ...(storedAs ? { storedAs } : {}),
    ...(standard === undefined ? {} : { storedDefault: standard }),
    ...(nullable === "true" || nullable === "false" ? { storedNullable: nullable === "true" } : {}),
  };
}

/** `varchar(50)` of `@Column("varchar", { length: 50 })` and of `@Column({ length: 50 })`, which is one without a word. */
function sizedType(marks: readonly Mark[]): string | undefined {
  const written = [valueIn(marks, ofColumns, ["type"]), valueIn(marks, ofColumns, ["0"])].find(
    (each) => each !== undefined && /^[a-z][a-z\d_ -]{1,40}$/.test(each),
  );
  // How the numbers of a key are made is no type of its column.
  const type = written === "increment" || written === "identity" || written === "rowid" ? undefined : written;
  const number = (key: string): string | undefined =>
    /^["']?(\d{1,6})["']?$/.exec(valueIn(marks, ofColumns, [key]) ?? "")?.[1];
  const length = number("length");
  if (length !== undefined) return `${type ?? "varchar"}(${length})`;
  const digits = number("precision");
  return type !== undefined && digits !== undefined && /^(?:decimal|numeric|dec)$/.test(type)
    ? `${type}(${digits}, ${number("scale") ?? "0"})`
    : type;
}

/** A default that is a plain value, or what a function gives the database to compute; members of enumerations are none. */
function plainDefault(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const computed = /^\(\)\s*=>\s*(["'`])(.{1,80})\1$/.exec(written)?.[2];
  if (computed !== undefined) return computed;
  return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(written)
    ? written
    : /^[\p{L}\d][\p{L}\d _-]{0,60}$/u.test(written) && !/^(?:null|undefined)$/.test(written)
      ? `'${written}'`
      : undefined;
}

/** The indexes that the decorators of a class, or of one of its properties, make; those of some rows only are left out. */
export function markedIndexes(marks: readonly Mark[], property?: string): readonly MarkedIndex[] {
  return marks.flatMap(({ name: mark, values }): MarkedIndex[] => {
    if ((mark !== "Index" && mark !== "Unique") || values.has("where") || values.has("spatial")) return [];
    const given = [values.get("0"), values.get("1")];
    const list = given.find((each) => each !== undefined && /^\[|=>/.test(each));
    const columns = list === undefined ? (property === undefined ? [] : [property]) : namesIn(list);
    if (columns.length === 0) return [];
    const name = /^\w+$/.exec(values.get("name") ?? given[0] ?? "")?.[0];
    const unique = mark === "Unique" || values.get("unique") === "true";
    return [{ columns, unique, ...(name === undefined ? {} : { name }) }];
  });
}

/** `["a", "b"]`, and `(order: Order) => [order.a, order.b]` */
const namesIn = (list: string): readonly string[] =>
  [...list.slice(0, 2_000).matchAll(/["'`](\w{1,80})["'`]|\.(\w{1,80})/g)].map(
    ([, quoted, reached]) => quoted ?? reached!,
  );
