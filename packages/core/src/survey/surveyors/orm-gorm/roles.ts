import type { MappedClass } from "../../orm/mapped.ts";

/** Names of structs that are there to be embedded. */
const ofBase = /base|model|entity|common|abstract|audit|track|soft/i;

/** Whether a struct takes in another that may be there to be embedded: such is one of GORM though no tag of its own says so. */
export const embedsBase = (marks: readonly string[]): boolean => marks.some((mark) => ofBase.test(mark));

/**
 * The structs that are tables. One that has its key from a struct that it embeds is one; what is embedded under the name of a base and
 * has no table of its own gives its columns away; and what no key comes to is none.
 */
export function inRoles(
  files: ReadonlyMap<string, readonly MappedClass[]>,
): ReadonlyMap<string, readonly MappedClass[]> {
  const all = [...files.values()].flat();
  const embedded = new Set(all.flatMap(({ bases = [] }) => bases));
  const isBase = ({ name, table }: MappedClass): boolean =>
    table === undefined && embedded.has(name) && ofBase.test(name);
  const keyed = withHeirs(all, isBase);
  return new Map(
    [...files].map(([path, classes]) => [
      path,
      classes.map(
        (mapped): MappedClass => ({ ...mapped, role: !isBase(mapped) && keyed.has(mapped) ? "table" : "base" }),
      ),
    ]),
  );
}

/** The structs with a key of their own, and those that one comes to by the bases that they embed, over however many. */
function withHeirs(all: readonly MappedClass[], isBase: (mapped: MappedClass) => boolean): ReadonlySet<MappedClass> {
  const heirs = new Map<string, MappedClass[]>();
  for (const mapped of all)
    for (const base of mapped.bases ?? []) {
      const known = heirs.get(base);
      if (known) known.push(mapped);
      else heirs.set(base, [mapped]);
    }
  const keyed = new Set(all.filter(({ role }) => role === "table"));
  // What is added on the way is visited too.
  for (const mapped of keyed) if (isBase(mapped)) for (const heir of heirs.get(mapped.name) ?? []) keyed.add(heir);
  return keyed;
}
