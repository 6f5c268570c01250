import type { Design } from "../../../document/design.ts";
import { isOwnCode } from "../../../survey/files/kinds-of-file.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import { closureOf } from "../closure.ts";
import { builtOf, type Found, isBelow, type Reality } from "../reality.ts";
import type { Structure } from "./structure.ts";

/** So many modules of one folder must be components of a design before those beside them are missed in it. */
const least = 3;

/**
 * Modules that stand beside those that a design gives as its components, and that it does not name, where it says that its
 * components are all.
 */
export function* undescribedModules(design: Design, structure: Structure, reality: Reality): Iterable<Undescribed> {
  const closure = closureOf(design, "component");
  if (!closure) return;
  const places = [...structure.lift.placings.values()].flatMap((placing) =>
    placing.is === "placed" ? [placing.path] : placing.is === "ambiguous" ? placing.paths : [],
  );
  const named = new Set(structure.claims.map(({ name }) => name));
  const modules = builtOf(reality, "module").filter(
    ({ element: { facts, evidence } }) => facts.path !== "" && isOwnCode(evidence[0]!.path),
  );
  for (const beside of byFolder(modules).values()) {
    const described = beside.filter(({ element }) => places.includes(element.facts.path!));
    if (described.length < least || described.length * 2 < beside.length) continue;
    for (const { element, survey } of beside) {
      const folder = element.facts.path!;
      if (
        places.some((place) => isBelow(place, folder) || (place !== "" && isBelow(folder, place))) ||
        named.has(element.name)
      )
        continue;
      yield {
        outcome: "undocumented",
        id: element.id,
        kind: "module",
        name: element.name,
        message: `${element.name} is a module of its own (${placeOf(element.evidence[0]!)}), and no component of the design.`,
        survey,
        evidence: element.evidence,
        near: closure.origin,
        because: [closure.why],
      };
    }
  }
}

/** Modules by the folder that holds theirs; of several build files in one folder, the first. */
function byFolder(modules: readonly Found<"module">[]): ReadonlyMap<string, readonly Found<"module">[]> {
  const groups = new Map<string, Found<"module">[]>();
  const seen = new Set<string>();
  for (const module of modules) {
    const path = module.element.facts.path ?? "";
    if (seen.has(path)) continue;
    seen.add(path);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const same = groups.get(folder);
    if (same) same.push(module);
    else groups.set(folder, [module]);
  }
  return groups;
}
