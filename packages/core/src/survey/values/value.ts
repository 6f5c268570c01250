// Migrations in code are read as far as they are static: as values that calls are given, whatever the language. What a program
// would have to compute is `other`.

export type Value =
  | { readonly kind: "text" | "number" | "name" | "other"; readonly text: string; readonly line: number }
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly line: number }
  | { readonly kind: "map"; readonly entries: readonly (readonly [string, Value])[]; readonly line: number }
  | Call
  | Block;

/** `on.name(args, name: value)`; `new Name(args)` is a call too. */
export interface Call {
  readonly kind: "call";
  readonly on: Value | null;
  readonly name: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly line: number;
}

/** A function or the body of a block, by the values of its statements. */
export interface Block {
  readonly kind: "block";
  readonly parameter: string;
  readonly body: readonly Value[];
  readonly line: number;
}

/** A string, as far as it is one. */
export const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === "text" ? value.text : undefined;

/** Strings of a list, or the one string there is. */
export function textsOf(value: Value | undefined): readonly string[] {
  if (value?.kind === "list") return value.items.flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  return text === undefined ? [] : [text];
}

export const entryOf = (value: Value | undefined, ...names: readonly string[]): Value | undefined =>
  value?.kind === "map" ? value.entries.find(([name]) => names.includes(name))?.[1] : undefined;

/** `true` and `false` in the spelling of any language. */
export function truthOf(value: Value | undefined): boolean | undefined {
  if (value?.kind !== "name") return undefined;
  return /^true$/i.test(value.text) ? true : /^false$/i.test(value.text) ? false : undefined;
}

/** A value as it would stand in SQL; `undefined` for what is computed or means nothing there. */
export function sqlOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case "text":
      return `'${value.text}'`;
    case "number":
      return value.text;
    case "name":
      return /^(?:null|none|nil|undefined)$/i.test(value.text) ? undefined : value.text;
    case "call": {
      const inner = textOf(value.args[0]);
      if (inner !== undefined && /^(?:raw|func|literal|text|fn|fragment|expr|Value|RawSQL)$/.test(value.name))
        return inner;
      return `${value.name}()`;
    }
    default:
      return undefined;
  }
}

/** A chain of calls from its beginning: `t.string("a").notNull()` is `string`, then `notNull`, on `t`. */
export function chainOf(value: Value): { readonly root: Value | null; readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  let at: Value | null = value;
  while (at?.kind === "call") {
    calls.unshift(at);
    at = at.on;
  }
  return { root: at, calls };
}
