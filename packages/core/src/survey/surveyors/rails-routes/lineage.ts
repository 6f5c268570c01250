import type { Before, Method, RubyClass } from "./classes.ts";

/** A class with what it goes on from and includes, the class itself last. */
export interface Lineage {
  readonly all: readonly Placed[];
  /** Its methods by their names; of two by one name, the one that is nearer to the class. */
  readonly methods: ReadonlyMap<string, Method>;
  /** Nothing of it is of a library but what Rails itself has: what is in none of them is nowhere. */
  readonly whole: boolean;
}

export interface Placed {
  readonly type: RubyClass;
  readonly path: string;
}

/** Lines of descent are no longer. */
const deepest = 12;
/** What Rails itself has for controllers to go on from: neither has an action. */
const ofRails = /^(?:::)?ActionController::(?:API|Base|Metal)$/;

/** Finds the lineage of a class by its name. `types` has every class and module under its name, without letter case. */
export function lineages(types: ReadonlyMap<string, Placed>): (name: string) => Lineage | null {
  const find = (name: string, inside: string): Placed | undefined => {
    if (name.startsWith("::")) return types.get(keyOf(name.slice(2)));
    const around = inside === "" ? [] : inside.split("::");
    for (let outer = around.length; outer >= 0; outer--) {
      const found = types.get(keyOf([...around.slice(0, outer), name].join("::")));
      if (found) return found;
    }
    return undefined;
  };
  const above = (placed: Placed, depth: number): Omit<Lineage, "methods"> => {
    const { type } = placed;
    if (depth > deepest) return { all: [placed], whole: false };
    const parent = type.parent === undefined ? undefined : find(type.parent, type.inside);
    const own = type.parent === undefined || ofRails.test(type.parent);
    const line = parent && parent !== placed ? above(parent, depth + 1) : { all: [], whole: own };
    const included = type.includes.map((name) => find(name, type.name));
    return {
      all: [
        ...line.all,
        ...included.flatMap((each) => (each && each !== placed ? above(each, depth + 1).all : [])),
        placed,
      ],
      whole: line.whole && !type.open && included.every((each) => each !== undefined && !each.type.open),
    };
  };
  return (name) => {
    const placed = types.get(keyOf(name));
    if (!placed) return null;
    const found = above(placed, 0);
    const methods = found.all.flatMap(({ type }) => type.methods.map((method) => [method.name, method] as const));
    return { ...found, methods: new Map(methods) };
  };
}

/** `Api::V1::OrdersController` as a file calls it too: `api/v1/orders_controller`. */
export const keyOf = (name: string): string => name.replaceAll("::", "/").replaceAll("_", "").toLowerCase();

/** A check before an action, with the file it stands in. */
export interface Done extends Before {
  readonly path: string;
  readonly name: string;
}

/** What is done before an action, in its order, and what of it a class leaves out for this one. */
export function doneBefore(
  { all }: Lineage,
  action: string,
): { readonly done: readonly Done[]; readonly skipped: readonly Done[] } {
  let done: Done[] = [];
  const skipped: Done[] = [];
  for (const { type, path } of all)
    for (const before of type.before) {
      const applies = (before.only?.includes(action) ?? true) && !(before.except?.includes(action) ?? false);
      const names = before.names.length > 0 ? before.names : [""];
      for (const name of names) {
        const each = { ...before, path, name };
        if (before.skips) {
          if (!applies || before.sometimes) continue;
          if (done.some((one) => one.name === name)) skipped.push(each);
          done = done.filter((one) => one.name !== name);
          continue;
        }
        // Said again, it is done as said last.
        if (name !== "") done = done.filter((one) => one.name !== name);
        if (applies) done.push(each);
      }
    }
  return { done, skipped };
}
