/** A value of a chart: a scalar as it is written, what stands below keys, or a row. */
export type Value = string | readonly Value[] | Values;

export interface Values {
  readonly [key: string]: Value;
}

/** What a template makes of an expression: nothing where no value stands, `null` where only a renderer knows it. */
export type Result = Value | null | undefined;

/** A scalar that is there and may not be told. */
export const untold = "${untold}";

export const isMap = (value: Result): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isList = (value: Result): value is readonly Value[] => Array.isArray(value);

/** The value below a path of keys. */
export function below(value: Result, keys: readonly string[]): Result {
  let at = value;
  for (const key of keys) {
    if (at === null) return null;
    at = isMap(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

/** Whether a value counts as set in a condition; `null` where that is not known. */
export function isTrue(value: Result): boolean | null {
  if (value === null) return null;
  if (value === undefined) return false;
  if (typeof value === "string") return !/^(?:|false|0|null|~)$/.test(value);
  return (isList(value) ? value : Object.keys(value)).length > 0;
}

/** Values with those that another place gives laid over them. */
export function laidOver(values: Values, over: Values, depth = 10): Values {
  const merged: Record<string, Value> = Object.assign(Object.create(null), values);
  for (const [key, value] of Object.entries(over)) {
    const known = merged[key];
    merged[key] = depth > 0 && isMap(known) && isMap(value) ? laidOver(known, value, depth - 1) : value;
  }
  return { ...merged };
}

/** A value as YAML on one line, so that it can stand behind any indentation. */
export function flow(value: Value): string {
  if (typeof value === "string") return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value) ? value : JSON.stringify(value);
  if (isList(value)) return `[${value.map(flow).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${flow(each)}`)
    .join(", ")}}`;
}
