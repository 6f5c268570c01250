import type { Design } from "../../../document/design.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { closuresOf } from "../closure.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

type Claim = ElementClaim<"dependency">;

/**
 * Packages that stand in a manifest of which a design says that it tells all. Which manifest it speaks of, and whether of all
 * its packages or of one group, is told by those that it names: "the webjars of the gateway, in full: ...".
 */
export function* undescribedPackages(
  design: Design,
  found: ReadonlyMap<Claim, readonly Found<"dependency">[]>,
  reality: Reality,
): Generator<Undescribed> {
  for (const closure of closuresOf(design).filter(({ kinds }) => kinds.has("dependency"))) {
    const { document, section, range } = closure.origin;
    const inSection = [...found].filter(([{ origin }]) => origin.document === document && origin.section === section);
    const inSentence = inSection.filter(
      ([{ origin }]) => origin.range.from >= range.from && origin.range.to <= range.to,
    );
    const told = inSentence.length >= 2 ? inSentence : inSection;
    const manifest = manifestOf(told.map(([, packages]) => packages));
    if (!manifest) continue;
    const described = new Set([...found.values()].flat().map(({ element }) => element.name));
    const groups = new Set(told.flatMap(([, packages]) => packages.map(({ element }) => groupOf(element.name))));
    for (const { element, survey } of builtOf(reality, "dependency")) {
      const { name, facts, evidence } = element;
      if (evidence[0]!.path !== manifest || described.has(name) || facts.managed || !facts.ecosystem) continue;
      if (facts.scope === "dev" || facts.scope === "build" || !groups.has(groupOf(name))) continue;
      yield {
        outcome: "undocumented",
        id: element.id,
        kind: "dependency",
        name,
        message: `${name} is declared in ${placeOf(evidence[0]!)}, and the design, which says that it tells all, does not name it.`,
        survey,
        evidence,
        near: closure.origin,
        because: [`The design says that it tells all: "${closure.sentence}"`],
      };
    }
  }
}

/** The one manifest that declares nearly all of them. */
function manifestOf(told: readonly (readonly Found<"dependency">[])[]): string | null {
  const counts = new Map<string, number>();
  for (const packages of told)
    for (const path of new Set(packages.map(({ element }) => element.evidence[0]!.path)))
      counts.set(path, (counts.get(path) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 && best[1] >= told.length * 0.6 ? best[0] : null;
}

/** Packages of Maven come in groups of one maker; those of one family (`org.webjars`, `org.webjars.npm`) are one. Others have none. */
const groupOf = (name: string): string =>
  name.includes(":") ? name.split(":")[0]!.split(".").slice(0, 2).join(".") : "";
