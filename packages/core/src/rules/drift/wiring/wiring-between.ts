import type { Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { builtOf, filesOf, isBelow, type Reality } from "../reality.ts";
import { type Deployable, deployableMeant, shareHomes } from "./deployables.ts";
import { reaches } from "./drivers.ts";
import { calledAfter, isOfProduct } from "./called-after.ts";
import { addressesReadBy, type Wire, wires } from "./wires.ts";

/** What is known of the way from one unit of deployment to another. */
export interface Wiring {
  /** What proves the arrow, the surest first. Empty where nothing does. */
  readonly proof: readonly Wire[];
  /** That one waits for the other to start: enough for an arrow that says so, and weak evidence for any other. */
  readonly starts: readonly Wire[];
  /** What proves the arrow the other way round. */
  readonly back: readonly Wire[];
  /** Why there may be an arrow though nothing was found, as a whole sentence; `null` where all ways out of the first are known. */
  readonly unsure: string | null;
  /** The survey that would have it. */
  readonly looked: Survey | null;
}

/** The wiring between two units of deployment, by the names that a design gives them; `null` unless both are deployed here. */
export function wiringBetween(reality: Reality, from: string, to: string): Wiring | null {
  const [one, other] = [deployableMeant(reality, from), deployableMeant(reality, to)];
  if (!one || !other || one.id === other.id) return null;
  const between = wires(reality).filter((wire) => wire.from.id === one.id && wire.to.id === other.id);
  const proof = between.filter(({ by }) => by !== "start").sort((a, b) => order[a.by] - order[b.by]);
  // Who reads the address of a caller lets it in, or sends people back to it.
  const back = wires(reality).filter(
    ({ from, to, by }) => by !== "start" && by !== "variable" && from.id === other.id && to.id === one.id,
  );
  return {
    proof,
    starts: between.filter(({ by }) => by === "start"),
    back,
    unsure: proof.length > 0 ? null : whyUnsure(reality, one, other, back),
    looked: lookedIn(reality, one),
  };
}

/** The survey that has the addresses which a unit names, or those that others of its deployment do. */
function lookedIn(reality: Reality, { id }: Deployable): Survey | null {
  const addresses = wires(reality).filter(({ by }) => by === "address");
  return (addresses.find(({ from }) => from.id === id) ?? addresses[0])?.survey ?? null;
}

const order = { address: 0, variable: 1, driver: 2, start: 3 } as const;

/** Words in names of units that are reached by libraries and agents rather than by addresses that anyone writes. */
const infrastructure =
  /^(?:config\w*|discovery|eureka\w*|registry|consul|vault|zipkin|jaeger|trac(?:es?|ing)|telemetry|otel\w*|collector|prometheus|grafana|loki|tempo|logs?|logging|logstash|logger|metrics?|monitor(?:ing)?|admin|proxy|mesh|brokers?|\w*mq|queues?|bus|kafka|\w*cache|databases?|\w*db|stores?|storage)$/;

const isInfrastructure = (name: string): boolean =>
  canonicalName(name)
    .split("-")
    .some((word) => infrastructure.test(word));

function whyUnsure(reality: Reality, from: Deployable, to: Deployable, back: readonly Wire[]): string | null {
  if (from.homes.length === 0)
    return `Nothing in the repository is known to be the code or the settings of ${from.name}.`;
  if (shareHomes(from, to)) return `${from.name} and ${to.name} are made of the same code.`;
  const open = reality.surveys.flatMap(({ gaps = [] }) => gaps.filter(({ kind }) => kind === "wiring"));
  const gap = open.find(
    ({ within }) => within !== undefined && (within === from.id || from.homes.some((home) => isBelow(within, home))),
  );
  if (gap) return gap.why;
  // One source that has all the settings tells enough; in others they come from elsewhere.
  const byName = namesWhomItCalls(reality, from, to);
  if (!byName && from.found.every(({ element }) => element.facts.environment?.includes("*")))
    return `Some settings of ${from.name} come from a file that is not in the repository.`;
  const known = byName || wires(reality).some((wire) => wire.from.id === from.id && wire.by === "address");
  if (!known && !isHandedAddresses(reality, from))
    return `No setting and no code of ${from.name} was found to name any other unit.`;
  if (back.length > 0) return null;
  if (to.product !== null ? !leavesTraces(reality, from, to) : isInfrastructure(to.name))
    return `${to.name} may be reached by a library, without its address being written anywhere.`;
  return null;
}

/**
 * Whether the code of a unit reads the addresses of others from variables that are called after them, none of which could be any
 * other's, and whoever reaches this one does it so: then which it reads are all that it calls, whatever they are set to.
 */
function namesWhomItCalls(reality: Reality, from: Deployable, to: Deployable): boolean {
  const all = wires(reality);
  return (
    all.some(({ by, from: { id } }) => by === "variable" && id === from.id) &&
    all.some(({ by, from: { id }, to: other }) => by === "variable" && other.id === to.id && id !== from.id) &&
    addressesReadBy(reality, from).every(
      (name) => calledAfter(reality, name) !== null || isOfProduct(name) || isInfrastructure(name),
    )
  );
}

/** Whether a deployment gives its units the addresses of others in their settings, and tells all settings of this one. */
function isHandedAddresses(reality: Reality, { found }: Deployable): boolean {
  if (found.some(({ element }) => element.facts.environment?.includes("*"))) return false;
  return found.some(({ element, survey }) => {
    if (element.facts.environment === undefined) return false;
    const paths = new Set(survey.elements.flatMap(({ evidence }) => evidence.map(({ path }) => path)));
    const handed = wires(reality).filter(
      (wire) => wire.by === "address" && wire.evidence.some(({ path }) => paths.has(path)),
    );
    return new Set(handed.map((wire) => wire.from.id)).size >= 3;
  });
}

/** Whether a unit would show that it reaches a product: others do by a library or an address, and its own manifests have no such library, nor what is made here. */
function leavesTraces(reality: Reality, from: Deployable, to: Deployable): boolean {
  const others = wires(reality).filter(
    (wire) => wire.to.id === to.id && wire.by !== "start" && wire.from.id !== from.id,
  );
  const own = builtOf(reality, "dependency").filter(({ element }) =>
    element.evidence.some(({ path }) => from.homes.some((home) => home !== "" && isBelow(path, home))),
  );
  // The library that would reach it is there for another unit of this product, where everyone else names this one by its address.
  const isSpoken =
    others.every(({ by }) => by === "address") &&
    wires(reality).some((wire) => wire.from.id === from.id && wire.by === "address" && wire.to.product === to.product);
  return (
    new Set(others.map((wire) => wire.from.id)).size > 1 &&
    own.length > 1 &&
    !own.some(({ element }) => (!isSpoken && reaches(element.name, to.product!)) || isMadeHere(reality, element.name))
  );
}

/** Whether a package is called as a folder of this repository, and may bring along what that needs. */
const isMadeHere = (reality: Reality, dependency: string): boolean =>
  folderNames(reality).has(dependency.slice(Math.max(dependency.lastIndexOf(":"), dependency.lastIndexOf("/")) + 1));

const folderNames = perObject(
  (reality: Reality): ReadonlySet<string> => new Set(filesOf(reality).flatMap((path) => path.split("/").slice(0, -1))),
);
