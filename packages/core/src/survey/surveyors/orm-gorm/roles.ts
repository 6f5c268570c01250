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
  const byName = new Map(all.map((mapped) => [mapped.name, mapped]));
  const embedded = new Set(all.flatMap(({ bases = [] }) => bases));
  const isBase = ({ name, table }: MappedClass): boolean =>
    table === undefined && embedded.has(name) && ofBase.test(name);
  const isKeyed = (mapped: MappedClass, seen: ReadonlySet<string> = new Set()): boolean =>
    mapped.role === "table" ||
    (!seen.has(mapped.name) &&
      (mapped.bases ?? []).some((name) => {
        const base = byName.get(name);
        return base !== undefined && isBase(base) && isKeyed(base, new Set([...seen, mapped.name]));
      }));
  return new Map(
    [...files].map(([path, classes]) => [
      path,
      classes.map(
        (mapped): MappedClass => ({ ...mapped, role: !isBase(mapped) && isKeyed(mapped) ? "table" : "base" }),
      ),
    ]),
  );
}
