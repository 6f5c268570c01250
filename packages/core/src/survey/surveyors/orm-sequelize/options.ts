import { entryOf, textOf, truthOf, type Value } from "../../values/value.ts";
import type { Index, Options } from "./facts.ts";

// What is said of a model as a whole: { tableName: "users", underscored: true }.

const truths = ["underscored", "timestamps", "paranoid", "freezeTableName"] as const;
const stamps = ["createdAt", "updatedAt", "deletedAt"] as const;

/** The options that a map gives. What is spread into it is not known. */
export function optionsIn(said: Value | undefined): Options {
  if (said === undefined) return {};
  if (said.kind !== "map") return { computed: true };
  const found: Record<string, string | boolean> = {};
  for (const name of truths) {
    const value = entryOf(said, name);
    const truth = truthOf(value);
    if (truth !== undefined) found[name] = truth;
    else if (value) found["computed"] = true;
  }
  for (const name of stamps) {
    const value = entryOf(said, name);
    const stamp = truthOf(value) === false ? false : textOf(value);
    if (stamp !== undefined) found[name] = stamp;
    else if (value && truthOf(value) === undefined) found["computed"] = true;
  }
  for (const name of ["tableName", "schema"]) {
    const value = entryOf(said, name);
    const text = textOf(value) ?? textOf(entryOf(value, "tableName"));
    if (text !== undefined) found[name] = text;
    else if (value) found["computed"] = true;
  }
  if (said.entries.some(([name]) => name === "...")) found["computed"] = true;
  return found;
}

/** Options with those that stand behind them: what a class says itself comes before what its base and the defaults say. */
export const over = (own: Options, ...behind: readonly Options[]): Options =>
  Object.assign({}, ...behind.toReversed(), own) as Options;

/** `indexes: [{ unique: true, fields: ["email"] }]` */
export function indexesIn(said: Value | undefined): Index[] {
  const list = entryOf(said, "indexes");
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item): Index[] => {
    const fields = entryOf(item, "fields");
    const columns = (fields?.kind === "list" ? fields.items : []).map(
      (field) => textOf(field) ?? textOf(entryOf(field, "name", "attribute")),
    );
    // An index over what is computed is none that a design could name.
    if (columns.length === 0 || columns.includes(undefined)) return [];
    const name = textOf(entryOf(item, "name"));
    return [
      {
        line: item.line,
        columns: columns as string[],
        unique: truthOf(entryOf(item, "unique")) ?? textOf(entryOf(item, "type"))?.toUpperCase() === "UNIQUE",
        ...(name === undefined ? {} : { name }),
        ...(entryOf(item, "where") ? { where: true } : {}),
      },
    ];
  });
}
