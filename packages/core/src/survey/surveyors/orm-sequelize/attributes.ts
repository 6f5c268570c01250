import { entryOf, textOf, textsOf, type Value } from "../../values/value.ts";
import { columnIn } from "../sql-migrations/code/map-column.ts";
import type { Attribute } from "./facts.ts";

// { email: { type: DataTypes.STRING(80), allowNull: false, field: "e_mail" }, age: DataTypes.INTEGER }

/** The attributes of a map, and whether something in it is computed. */
export function attributesIn(map: Value): { readonly attributes: Attribute[]; readonly computed: boolean } {
  if (map.kind !== "map") return { attributes: [], computed: true };
  const found = map.entries.map(([name, said]) => (name === "..." ? null : attributeIn(name, said)));
  return {
    attributes: found.filter((each) => each !== null && each !== "virtual") as Attribute[],
    computed: found.includes(null),
  };
}

/** One attribute; `virtual` where no column holds it, `null` where it is computed. */
export function attributeIn(name: string, said: Value): Attribute | "virtual" | null {
  const type = said.kind === "map" ? entryOf(said, "type") : said;
  if (type !== undefined && isVirtual(type)) return "virtual";
  if (said.kind !== "map" && !isType(said)) return null;
  const definition = columnIn(name, withMembers(said));
  if (definition === null) return null;
  const { unique, default: standard, ...column } = definition;
  const uniqueIn = textOf(entryOf(said, "unique")) ?? textOf(entryOf(entryOf(said, "unique"), "name"));
  const field = textOf(entryOf(said, "field"));
  const refersTo = modelNamed(entryOf(entryOf(said, "references"), "model"));
  return {
    name,
    ...(field === undefined ? {} : { field }),
    definition: {
      ...column,
      ...(unique && uniqueIn === undefined ? { unique } : {}),
      ...(standard === undefined || !isStored(entryOf(said, "defaultValue")) ? {} : { default: standard }),
    },
    ...(uniqueIn === undefined ? {} : { uniqueIn }),
    ...(refersTo === undefined ? {} : { refersTo }),
  };
}

/** `User`, `models.User`, `sequelize.models.User`, `() => User` */
export function modelNamed(value: Value | undefined): string | undefined {
  if (value?.kind === "block") return modelNamed(value.body[0]);
  return value?.kind === "name" ? value.text.replace(/^.*\./, "") : undefined;
}

const isVirtual = (type: Value): boolean => /\bVIRTUAL\b/.test(type.kind === "call" ? type.name : written(type));

const written = (value: Value): string => ("text" in value ? value.text : "");

/** `DataTypes.STRING`, `Sequelize.STRING(80)`, `STRING`: a name in small letters stands for what is written elsewhere. */
const isType = (value: Value): boolean =>
  value.kind === "call"
    ? /^[A-Z]+$/.test(value.name)
    : /(?:^|\.)[A-Z]{2,}[\dA-Z]*(?:\([^()]*\))?(?:\.[A-Z]+)*$/.test(written(value)) || value.kind === "text";

/** What Sequelize computes itself is no default of the column: `DataTypes.NOW`, `DataTypes.UUIDV4`, a function. */
const isStored = (value: Value | undefined): boolean =>
  value?.kind === "text" ||
  value?.kind === "number" ||
  (value?.kind === "name" && /^(?:true|false)$/.test(value.text)) ||
  (value?.kind === "call" && /^(?:literal|fn)$/.test(value.name));

/** `{ type: DataTypes.ENUM, values: ["a", "b"] }` is `{ type: DataTypes.ENUM("a", "b") }`. */
function withMembers(said: Value): Value {
  if (said.kind !== "map") return said;
  const type = entryOf(said, "type");
  const within = type?.kind === "call" && type.name === "ENUM" ? type.args[0] : undefined;
  const members = textsOf(entryOf(said, "values") ?? entryOf(within, "values"));
  if (members.length === 0 || !type || !(type.kind === "call" ? type.name : written(type)).endsWith("ENUM"))
    return said;
  const args = members.map((text): Value => ({ kind: "text", text, line: type.line }));
  const call: Value = { kind: "call", on: null, name: "ENUM", args, named: new Map(), line: type.line };
  return { ...said, entries: said.entries.map(([name, value]) => [name, name === "type" ? call : value] as const) };
}
