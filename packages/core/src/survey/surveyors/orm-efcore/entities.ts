import { type Classes, lineageOf, type Whole } from "./classes.ts";
import type { Configuration, Context, FileFacts, Word } from "./facts.ts";
import { projectFinder } from "./projects.ts";
import { sortOf } from "./types.ts";

/** A word with the file that says it. */
export type PlacedWord = Word & { readonly path: string };

/** A class that a context maps, with all that is said of it. */
export interface Entity {
  readonly name: string;
  /** `null` where the class is not known. */
  readonly whole: Whole | null;
  /** The property of the context that holds its rows. */
  readonly set?: string;
  readonly words: readonly PlacedWord[];
  /** Why more may be said of it, as the end of a sentence. */
  readonly more?: string;
  /** Where it is said to be one. */
  readonly path: string;
  readonly line: number;
}

interface Said {
  readonly entity: string;
  readonly path: string;
  readonly line: number;
  readonly set?: string;
  readonly words?: readonly Word[];
  readonly more?: string;
}

/** The most entities that are followed from those that a context names. */
const most = 2_000;

/** The entities of a context: those that it names or configures, and those that they lead to. */
export function entitiesOf(
  context: Context,
  path: string,
  files: ReadonlyMap<string, FileFacts>,
  classes: Classes,
): Entity[] {
  const said: Said[] = [
    ...context.sets.map(({ entity, name, line }) => ({ entity, path, line, set: name })),
    ...context.configurations.map(({ entity, line, words }) => ({ entity, path, line, words })),
    ...configurationsFor(context, path, files).map(({ configuration, path: at }) => ({
      entity: configuration.entity,
      path: at,
      line: configuration.line,
      words: configuration.words,
      ...(configuration.more === undefined
        ? {}
        : { more: `is told of by ${configuration.more} too, which is not read` }),
    })),
  ];
  const found = new Map<string, Entity>();
  for (const { entity, path: at, line, set, words: own = [], more } of said) {
    const words = own.map((word): PlacedWord => ({ ...word, path: at }));
    const whole = classes.find(entity, at);
    const key = keyOf(whole, entity);
    const before = found.get(key);
    // What a generic class says of its parameter is said of no entity by name.
    if (!whole && /^T(?:[A-Z]\w*)?$/.test(entity)) continue;
    found.set(
      key,
      before
        ? {
            ...before,
            ...(set === undefined ? {} : { set }),
            ...(more === undefined ? {} : { more }),
            words: [...before.words, ...words],
          }
        : {
            name: entity,
            whole,
            ...(set === undefined ? {} : { set }),
            ...(more === undefined ? {} : { more }),
            words,
            path: at,
            line,
          },
    );
  }
  return follow(found, classes);
}

const keyOf = (whole: Whole | null, name: string): string => (whole ? `${whole.namespace}.${whole.name}` : name);

/** Entities that others lead to are mapped too, unless they are kept within those. */
function follow(found: Map<string, Entity>, classes: Classes): Entity[] {
  const open = [...found.values()];
  while (open.length > 0 && found.size < most) {
    const entity = open.pop()!;
    if (!entity.whole) continue;
    const within = new Set(
      entity.words.flatMap((word) =>
        word.say === "owns" || word.say === "ignore" || word.say === "property" ? [word.name] : [],
      ),
    );
    for (const member of lineageOf(entity.whole, classes).line.flatMap(({ members }) => members)) {
      if (within.has(member.name)) continue;
      const sort = sortOf(member.type, member.path, classes);
      if (sort.sort !== "one" && sort.sort !== "many") continue;
      if (sort.sort === "one" && !member.stored) continue;
      const { to } = sort;
      const key = keyOf(to, to.name);
      if (found.has(key) || to.owned || !isKeyed(to, classes)) continue;
      const next: Entity = { name: to.name, whole: to, words: [], path: to.path, line: to.line };
      found.set(key, next);
      open.push(next);
    }
  }
  return [...found.values()];
}

/** A class without a key is no entity of its own. */
export const isKeyed = (whole: Whole, classes: Classes): boolean =>
  lineageOf(whole, classes).line.some(
    ({ members, key, keyless }) =>
      keyless || key || members.some(({ name, said }) => said.key || isKeyName(name, whole.name)),
  );

export const isKeyName = (property: string, owner: string): boolean =>
  /^id$/i.test(property) || property.toLowerCase() === `${owner}Id`.toLowerCase();

/** The configurations in classes of their own that a context takes in. */
function configurationsFor(
  { wholeAssembly, applied }: Context,
  path: string,
  files: ReadonlyMap<string, FileFacts>,
): { readonly configuration: Configuration; readonly path: string }[] {
  const all = [...files].flatMap(([at, { configurations }]) =>
    configurations.map((configuration) => ({ configuration, path: at })),
  );
  const projectOf = projectFinder(files);
  const own = all.filter(({ path: at }) => projectOf(at) === projectOf(path));
  const assembly = wholeAssembly ? (own.length > 0 ? own : all) : [];
  return all.filter((each) => assembly.includes(each) || applied.includes(each.configuration.name ?? ""));
}
