import type { Design } from "../../document/design.ts";
import { groupBy } from "../query/ground.ts";
import { confirmed, missing, placeOf } from "./answer.ts";
import type { Answer, Beside } from "./claim.ts";
import { type RelationClaim, relationClaims } from "./claims.ts";
import type { Reality } from "./reality.ts";
import { placesOfArrows } from "./structure/drawings.ts";
import type { Verifier } from "./verifier.ts";
import { deployableMeant, deployables } from "./wiring/deployables.ts";
import { undescribedWires } from "./wiring/undescribed-wires.ts";
import type { Wire } from "./wiring/wires.ts";
import { type Wiring, wiringBetween } from "./wiring/wiring-between.ts";

/** Arrows between units of deployment are addresses that one names, or libraries by which it reaches the other. */
export const wiringDrift: Verifier = {
  on: "drift",
  id: "wiring-drift",
  kinds: ["relation"],
  group: "deployment",
  requires: "Services that are said to call one another are wired to do so, by their settings or their code.",
  severity: "error",
  *verify(design, reality) {
    if (deployables(reality).size < 2) return;
    const held = relationClaims(design).flatMap((claim) => heldOf(claim, design, reality));
    for (const group of byPlace(held, design).values()) {
      const there = group.filter(({ wiring }) => wiring.proof.length > 0).length;
      const absent = group.filter(({ wiring }) => isAbsent(wiring)).length;
      const turned = group.filter(({ wiring }) => isAbsent(wiring) && wiring.back.length > 0).length;
      const drawn = new Set(group.map(({ from, to }) => `${from}\0${to}`));
      for (const one of group) {
        const answered = drawn.has(`${one.to}\0${one.from}`);
        const said = answer(one, { there, absent, turned, answered }, reality);
        if (said) yield said;
      }
    }
    yield* undescribedWires(design, reality);
  },
};

interface Held {
  readonly claim: RelationClaim;
  readonly from: string;
  readonly to: string;
  readonly wiring: Wiring;
}

function heldOf(claim: RelationClaim, { model }: Design, reality: Reality): Held[] {
  const { kind, from, to } = claim.relation;
  const [one, other] = [model.elements.get(from), model.elements.get(to)];
  if (kind !== "uses" || !one || !other) return [];
  const wiring = wiringBetween(reality, one.name, other.name);
  return wiring ? [{ claim, from: one.name, to: other.name, wiring }] : [];
}

/** Arrows that one table, drawing or section states together. */
function byPlace(held: readonly Held[], design: Design): ReadonlyMap<string, readonly Held[]> {
  const drawn = placesOfArrows(design);
  return groupBy(held, ({ claim }) => drawn(claim.origin).key);
}

const isAbsent = ({ proof, starts, unsure }: Wiring): boolean =>
  proof.length === 0 && starts.length === 0 && unsure === null;

const startWords = /\b(?:starts?|started|waits?|depends?|after|before|needs|healthy)\b/i;

/** How many arrows of one place are there, are not there, and of those stand the other way round. */
interface Group {
  readonly there: number;
  readonly absent: number;
  readonly turned: number;
  /** The same two have an arrow the other way too: one of both is the answer to a call. */
  readonly answered: boolean;
}

/** Words on an arrow that tell of what goes along it rather than of who asks whom. */
const flows =
  /\b(?:data|results?|returns?|respon\w+|repl(?:y|ies)|events?|publish\w*|notif\w*|push\w*|sends?|streams?|feeds?|reads?|updates?)\b/i;

/** Connections that one side opens and both talk over. */
const open = /(?:^|[\W_])(?:wss?|web-?sockets?|stomp|sse|signalr|socket\.?io)(?:$|[\W_])/i;

/**
 * Whether an arrow that stands the other way round is a fault of a drawing. Its arrows may be the way of data, which goes against
 * calls as often as along them: then several are turned. Where one alone is, among many calls, it is wrong; but out of a store
 * people draw the way of data among calls too.
 */
const isTurned = ({ claim, from }: Held, { there, turned, answered }: Group): boolean =>
  turned === 1 &&
  !answered &&
  there >= 4 &&
  !isStore.test(from) &&
  ![flows, open].some((words) => words.test(claim.relation.label ?? ""));

const isStore = /db\b|database|store|storage|cache|queue|broker|kafka|redis|postgres|mysql|mongo/i;

/** Databases that run inside of who uses them: no address leads there. */
const embedded = /^(?:h2|sqlite|hsqldb|derby|duckdb|leveldb|rocksdb|badger(?:db)?|bbolt|boltdb|lmdb)\b/i;

/**
 * `null` where others may know more. In a drawing arrows may be the way of data, and against calls as often as along them: only
 * where its other arrows are calls is one that is not there missing.
 */
function answer(held: Held, group: Group, reality: Reality): Answer | null {
  const { claim, from, to, wiring } = held;
  const { there, absent } = group;
  const [wire] = wiring.proof;
  if (wire)
    return confirmed(claim, wire.survey, wire.evidence, {
      because: [`${wire.from.name} ${verbs[wire.by]} ${wire.to.name}.`],
    });
  const [start] = wiring.starts;
  if (start) return startWords.test(claim.relation.label ?? "") ? confirmed(claim, start.survey, start.evidence) : null;
  const [back] = wiring.back;
  const isListed = claim.origin.place === "row";
  if (embedded.test(to)) return null;
  if (!isAbsent(wiring) || there < 2 || there < absent * (isListed ? 1 : 2)) return null;
  if (back && !isListed && !isTurned(held, group)) return null;
  const turned = back?.evidence[0]
    ? `; ${back.from.name} names ${back.to.name} in ${placeOf(back.evidence[0])}: is the arrow the wrong way?`
    : ".";
  return missing(claim, `No setting and no code of ${from} names ${to}${turned}`, wiring.looked!, {
    advice: `Let ${from} call ${to}, if the design is right.`,
    beside: back?.evidence[0]
      ? [{ ...back.evidence[0], says: `${back.from.name} names ${back.to.name} here.` }]
      : placesOf(from, to, reality),
    because: [`${there} of the ${there + absent} arrows beside it are there.`],
  });
}

const verbs: Readonly<Record<Wire["by"], string>> = {
  address: "names",
  variable: "reads an address called after",
  driver: "has a library that reaches",
  start: "waits for",
};

/** Where two units of deployment stand. */
const placesOf = (from: string, to: string, reality: Reality): Beside[] =>
  [from, to].flatMap((name) => {
    const place = deployableMeant(reality, name)?.found[0]?.element.evidence[0];
    return place ? [{ ...place, says: `${name} is here.` }] : [];
  });
