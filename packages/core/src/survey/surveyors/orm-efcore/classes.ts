import { projectFinder } from "./projects.ts";
import type { Class, FileFacts, IndexSaid, Member } from "./facts.ts";

// Classes over all files: parts of one class are one, and a name means the class that its file can see.

export interface PlacedMember extends Member {
  readonly path: string;
}

/** A class with all of its parts. */
export interface Whole extends Omit<Class, "members" | "indexes"> {
  readonly path: string;
  readonly namespace: string;
  readonly members: readonly PlacedMember[];
  readonly indexes: readonly IndexSaid[];
}

export interface Classes {
  /** The class that a name means in a file; `null` where none is known or several might be meant. */
  readonly find: (name: string, path: string) => Whole | null;
  readonly isEnum: (name: string) => boolean;
}

export function classesOf(files: ReadonlyMap<string, FileFacts>): Classes {
  const byName = new Map<string, Map<string, Whole>>();
  const enums = new Set<string>();
  const projectOf = projectFinder(files);
  // By the folders of projects: what their files use without saying it.
  const shared = new Map<string, Set<string>>();
  for (const [path, { namespace, classes, enums: own, shared: usings }] of files) {
    for (const name of own) enums.add(name);
    const project = projectOf(path) ?? "";
    if (usings.length > 0) shared.set(project, new Set([...(shared.get(project) ?? []), ...usings]));
    for (const each of classes) {
      const named = byName.get(each.name) ?? new Map<string, Whole>();
      byName.set(each.name, named);
      named.set(namespace, joined(named.get(namespace), each, namespace, path));
    }
  }
  return {
    isEnum: (name) => enums.has(name),
    find(name, path) {
      const all = [...(byName.get(name)?.values() ?? [])];
      if (all.length <= 1) return all[0] ?? null;
      const from = files.get(path);
      const seen = (namespace: string): boolean =>
        from !== undefined &&
        (from.usings.includes(namespace) ||
          shared.get(projectOf(path) ?? "")?.has(namespace) === true ||
          isWithin(from.namespace, namespace));
      const visible = all.filter(({ namespace }) => seen(namespace));
      return visible.length === 1 ? visible[0]! : null;
    },
  };
}

/** What stands in a namespace sees those around it. */
const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`);

function joined(before: Whole | undefined, part: Class, namespace: string, path: string): Whole {
  const members = part.members.map((member): PlacedMember => ({ ...member, path }));
  if (!before) return { ...part, path, namespace, members };
  return {
    ...part,
    ...before,
    bases: before.bases.length > 0 ? before.bases : part.bases,
    members: [...before.members, ...members],
    indexes: [...before.indexes, ...part.indexes],
  };
}

const deepest = 12;

/** A class and what it extends, as far as that is known; `unknown` is the first that is not. */
export function lineageOf(
  whole: Whole,
  classes: Classes,
): { readonly line: readonly Whole[]; readonly unknown?: string } {
  const line = [whole];
  for (;;) {
    const last = line.at(-1)!;
    const [base] = last.bases;
    if (base === undefined || line.length > deepest) return { line };
    const found = classes.find(base, last.path);
    if (!found || line.includes(found)) return { line, unknown: base };
    line.push(found);
  }
}
