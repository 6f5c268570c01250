import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { type Closure, closuresOf } from "../closure.ts";
import { foldersNamed } from "../folder-named.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

type Claim = ElementClaim<"dependency">;

/**
 * Packages that stand in a manifest of which a design says that it tells all. Which manifest it speaks of, and whether of all
 * its packages or of one group, is told by those that it names: "the webjars of the gateway, in full: ...".
 */
export function* undescribedPackages(
  design: Design,
  found: ReadonlyMap<Claim, readonly Package[]>,
  reality: Reality,
): Generator<Undescribed> {
  for (const closure of closuresOf(design).filter(({ kinds }) => kinds.has("dependency"))) {
    const { document, section, range } = closure.origin;
    if (closure.sentence === "") {
      yield* undescribedIn(manifestsOf(found), [...found.values()].flat(), null, closure, reality);
      continue;
    }
    // A package that several parts use is told once of each.
    const toldWhere = (holds: (origin: Origin) => boolean) =>
      [...found].filter(([{ statements }]) =>
        statements.some(({ origin }) => origin.document === document && origin.section === section && holds(origin)),
      );
    const inSection = toldWhere(() => true);
    const inSentence = toldWhere(({ range: at }) => at.from >= range.from && at.to <= range.to);
    const told = inSentence.length >= 2 || closure.lists ? inSentence : inSection;
    const parts = partsOf(told, closure, reality);
    if (parts.length > 1) {
      for (const { manifest, packages } of parts)
        yield* undescribedIn(new Set([manifest]), packages, null, closure, reality);
      continue;
    }
    const manifest = manifestOf(
      told.map(([, packages]) => packages),
      closure.sentence,
    );
    if (!manifest) continue;
    const groups = new Set(told.flatMap(([, packages]) => packages.map(({ element }) => groupOf(element.name))));
    // A product that another chapter names, as RabbitMQ, is no package in a list of them.
    const described = closure.lists ? inSection.map(([, packages]) => packages) : [...found.values()];
    yield* undescribedIn(new Set([manifest]), described.flat(), groups, closure, reality);
  }
}

type Package = Found<"dependency">;

interface Part {
  readonly manifest: string;
  readonly packages: readonly Package[];
}

/** The parts of a system of which the place tells the packages one by one, each with its one manifest: "By service, in full:". */
function partsOf(
  told: readonly (readonly [Claim, readonly Package[]])[],
  { origin: { document, section } }: Closure,
  reality: Reality,
): readonly Part[] {
  const folders = [...new Set(builtOf(reality, "dependency").flatMap(({ element: { within } }) => within ?? []))];
  const parts = new Map<string, Package[]>();
  for (const [{ statements }, packages] of told)
    for (const { facts, origin } of statements)
      if (origin.document === document && origin.section === section)
        for (const folder of foldersNamed(facts.usedBy ?? "", folders))
          parts.set(folder, [...(parts.get(folder) ?? []), ...packages]);
  return [...parts].flatMap(([folder, packages]) => {
    const own = packages.filter(({ element }) => element.within === folder);
    const manifests = new Set(own.map(({ element }) => element.evidence[0]!.path));
    return own.length >= fewest && manifests.size === 1 ? [{ manifest: [...manifests][0]!, packages: own }] : [];
  });
}

/** Of a part with fewer packages nothing is told in full. */
const fewest = 2;

/** The packages of some manifests that none of those described is; of all groups where `groups` is `null`. */
function* undescribedIn(
  manifests: ReadonlySet<string>,
  told: readonly Package[],
  groups: ReadonlySet<string> | null,
  closure: Closure,
  reality: Reality,
): Generator<Undescribed> {
  const described = new Set(told.map(({ element }) => element.name));
  // What another part of the repository is called is none of what comes from elsewhere.
  const own = new Set(builtOf(reality, "module").map(({ element }) => element.name));
  for (const { element, survey } of builtOf(reality, "dependency")) {
    const { name, facts, evidence } = element;
    if (!manifests.has(evidence[0]!.path) || described.has(name) || facts.managed || !facts.ecosystem) continue;
    if (own.has(name)) continue;
    if (facts.scope === "dev" || facts.scope === "build" || !isOfGroups(name, groups)) continue;
    if (leavesOutTests.test(closure.sentence) && ofTests.test(name)) continue;
    yield {
      outcome: "undocumented",
      id: element.id,
      kind: "dependency",
      name,
      message: `${name} is declared in ${placeOf(evidence[0]!)}, and the design, which tells all, does not name it.`,
      survey,
      evidence,
      near: closure.origin,
      because: [closure.why],
    };
  }
}

const leavesOutTests = /\b(?:without|but for|apart from|except(?: for)?|not counting|run[- ]?time)\b/i;
/** What tests and checks are made with; a manifest may have no scope to say so. */
const ofTests =
  /^(?:pytest|coverage|tox|nox|mypy|ruff|black|flake8|isort|pylint|pre-commit|factory-boy|faker|freezegun|hypothesis|locust|testcontainers|types-\w+)(?:[-_[]|$)/i;

/** The manifests that declare anything described: of another, nothing is told in full. */
const manifestsOf = (found: ReadonlyMap<Claim, readonly Package[]>): ReadonlySet<string> =>
  new Set([...found.values()].flat().map(({ element }) => element.evidence[0]!.path));

/** The one manifest that declares nearly all of them; of several, that of the folder which the sentence names. */
function manifestOf(told: readonly (readonly Found<"dependency">[])[], sentence: string): string | null {
  const counts = new Map<string, number>();
  for (const packages of told)
    for (const path of new Set(packages.map(({ element }) => element.evidence[0]!.path)))
      counts.set(path, (counts.get(path) ?? 0) + 1);
  const isNamed = (path: string): number => Number(sentence.includes(path.split("/").at(-2) ?? "\n"));
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || isNamed(b[0]) - isNamed(a[0]));
  return best && best[1] >= 2 && best[1] >= told.length * 0.6 ? best[0] : null;
}

/**
 * Packages of Maven come in groups of one maker, those of one family (`org.webjars`, `org.webjars.npm`) being one, and those of npm in
 * scopes. Others have none.
 */
const groupOf = (name: string): string =>
  name.includes(":") ? name.split(":")[0]!.split(".").slice(0, 2).join(".") : (/^@[^/]+(?=\/)/.exec(name)?.[0] ?? "");

/** Whether a list that names packages of some groups is of this one too: who names any without a scope means those of all scopes. */
const isOfGroups = (name: string, groups: ReadonlySet<string> | null): boolean =>
  groups === null || groups.has(groupOf(name)) || (name.startsWith("@") && groups.has(""));
