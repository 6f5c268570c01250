import { importsBetween } from "../../compare/lift/imports-between.ts";
import { clearest } from "../../compare/lift/lift-imports.ts";
import type { Design } from "../../document/design.ts";
import { confirmed, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Beside, Word } from "./claim.ts";
import type { RelationClaim } from "./claims.ts";
import type { Reality } from "./reality.ts";
import { graphsOf } from "./structure/import-graphs.ts";
import { arrowsByDrawing, type DrawnArrows } from "./structure/drawings.ts";
import { type End, type Judged, judgeArrow } from "./structure/judge-arrow.ts";
import { structureOf } from "./structure/structure.ts";
import { toldAsAllowed } from "./structure/told-as-allowed.ts";
import { toldOfImports } from "./structure/told-of-imports.ts";
import { undescribedArrows } from "./structure/undescribed-arrows.ts";
import type { Verifier } from "./verifier.ts";

/** Arrows between components of one program are imports of their code. */
export const arrowDrift: Verifier = {
  on: "drift",
  id: "arrow-drift",
  kinds: ["relation"],
  group: "architecture",
  requires: "Where a drawing shows which code uses which, the imports of the code go along its arrows.",
  severity: "error",
  *verify(design, reality) {
    for (const drawn of arrowsByDrawing(design)) yield* wordsOn(drawn, design, reality);
  },
};

interface Held {
  readonly claim: RelationClaim;
  readonly from: End;
  readonly to: End;
  readonly judged: Judged;
}

function* wordsOn(drawn: DrawnArrows, design: Design, reality: Reality): Iterable<Word> {
  const ends = endsOf(drawn, design, reality);
  const { lift } = structureOf(design, reality);
  const owners = lift.ownersAmong(ends.keys());
  const claimed = (path: string): boolean => owners(path).length > 0;
  const held: Held[] = [];
  for (const claim of drawn.claims) {
    const [from, to] = [ends.get(claim.relation.from), ends.get(claim.relation.to)];
    if (from && to) held.push({ claim, from, to, judged: judgeArrow(reality, from, to, claimed) });
  }
  const there = held.filter(({ judged }) => judged.is === "there").length;
  const absent = held.filter(({ judged }) => judged.is === "absent").length;
  const areImports = toldOfImports(drawn, design);
  /** Arrows whose turning was already told, from the end they should begin at. */
  const turned = new Set<string>();
  for (const one of held) {
    const said =
      (areImports ? ofTypes(one, reality) : null) ??
      ofRule(one, design) ??
      answer(one, drawn, areImports, there, absent);
    if (said.outcome === "missing") turned.add(`${one.to.id} ${one.from.id}`);
    yield said;
  }
  for (const claim of drawn.claims) {
    const lost = [claim.relation.from, claim.relation.to].find((id) => !ends.has(id));
    const name = lost === undefined ? undefined : design.model.elements.get(lost)?.name;
    if (name !== undefined && claim.state !== "planned" && graphsOf(reality).length > 0)
      yield uncheckable(claim, `Which code is ${name} could not be told, so no import tells of this arrow.`);
  }
  if (!drawn.isSequence && showsImports(there, absent)) yield* undescribedArrows(drawn, ends, turned, design, reality);
}

/**
 * Whether the arrows of a drawing are imports at all. They may also be the way of data, which goes against imports as often as
 * along them: then most are not there, and none that is absent is missing.
 */
const showsImports = (there: number, absent: number): boolean => there >= 2 && there >= 2 * absent;

function endsOf({ claims }: DrawnArrows, design: Design, reality: Reality): ReadonlyMap<string, End> {
  const { lift } = structureOf(design, reality);
  const ends = new Map<string, End>();
  for (const { relation } of claims)
    for (const id of [relation.from, relation.to]) {
      const placing = lift.placings.get(id);
      const name = design.model.elements.get(id)?.name;
      if (placing?.is === "placed" && name !== undefined)
        ends.set(id, { id, name, place: placing.path, others: placing.others });
    }
  return ends;
}

/** Where words say that arrows are imports, those of types alone are such too. */
function ofTypes({ claim, from, to, judged }: Held, reality: Reality): Answer | null {
  if (judged.is !== "absent") return null;
  for (const { typed, survey } of graphsOf(reality)) {
    const lines = importsBetween(typed, from.place, to.place);
    if (lines.length > 0) return confirmed(claim, survey, clearest(lines));
  }
  return null;
}

/** Nothing has to go along an arrow that only says what may; that it goes the other way is told all the same. */
function ofRule({ claim, from, to, judged }: Held, design: Design): Answer | null {
  if (judged.is !== "absent" || judged.back.length > 0 || !toldAsAllowed(claim, design)) return null;
  return uncheckable(claim, `${from.name} may use ${to.name}, and no file of it does yet.`, judged.survey);
}

/** Arrows whose words tell of what happens between running programs. */
const atRunTime =
  /\b(?:https?|rest|grpc|graphql|sql|jdbc|tcp|websockets?|sse|events?|publish\w*|subscrib\w*|consum\w*|emits?|queues?|messages?|topic|kafka|amqp|mqtt|webhooks?|polls?|callbacks?|notif\w*|implements?|injects?|injected|data|json)\b/i;

/** Folders and files of what requests pass through on their way to others. */
const passesOn = /(?:^|[/.-])(?:middlewares?|interceptors?|guards?|filters?|pipes?)[/.]/i;

/** Parts that others use without knowing them: they implement what their users declare. */
const behindInterfaces =
  /stor(?:e|es|age)$|repositor(?:y|ies)$|persistence|infrastructure|adapters?$|database|\bdb$|gateways?$|providers?$|clients?$|plugins?$|drivers?$|backends?$|\bdao$|\bdal$|data access|event|bus$|queue$|cache$/i;

function answer(
  { claim, from, to, judged }: Held,
  drawn: DrawnArrows,
  areImports: boolean,
  there: number,
  absent: number,
): Answer {
  if (judged.is === "there")
    return confirmed(claim, judged.survey, judged.evidence, {
      because: [`${from.name} is in ${from.place}, ${to.name} in ${to.place}.`],
    });
  if (judged.is === "open") return uncheckable(claim, judged.why);
  const mayBeHanded = judged.back.length > 0 || judged.together;
  const why = areImports ? null : whyNot(claim, from, to, mayBeHanded, judged.through, drawn, there, absent);
  if (why) return uncheckable(claim, `No file of ${from.name} imports from ${to.name}; ${why}`, judged.survey);
  const [back] = judged.back;
  const turned = back ? `; ${to.name} imports ${from.name} in ${placeOf(back)}: is the arrow the wrong way?` : ".";
  return missing(claim, `No file of ${from.name} imports from ${to.name}${turned}`, judged.survey, {
    advice: `Let ${from.name} use ${to.name}, if the drawing is right.`,
    beside: besideOf(from, to, judged),
    because: [
      `${from.name} is in ${from.place}, ${to.name} in ${to.place}.`,
      `${there} of the ${there + absent} arrows beside it are imports.`,
    ],
  });
}

/** The import the other way round, else one that is there instead; and where both ends are. */
function besideOf(from: End, to: End, { back, others }: Extract<Judged, { readonly is: "absent" }>): readonly Beside[] {
  const [turned] = back;
  const [other] = others;
  const line: Beside[] = turned
    ? [{ ...turned, says: `${to.name} imports ${from.name} here.` }]
    : other
      ? [{ ...other, says: `${from.name} imports this, and nothing of ${to.name}.` }]
      : [{ path: from.place, line: 0, says: `${from.name} is here, and imports nothing of the others.` }];
  return [...line, { path: to.place, line: 0, says: `${to.name} is here.` }];
}

function whyNot(
  { relation }: RelationClaim,
  from: End,
  to: End,
  mayBeHanded: boolean,
  through: string | null,
  drawn: DrawnArrows,
  there: number,
  absent: number,
): string | null {
  if (drawn.isSequence) return "a call in a sequence may take other ways than an import.";
  if (relation.label !== undefined && atRunTime.test(relation.label))
    return `"${relation.label}" may be something that happens when the program runs.`;
  if (passesOn.test(`${from.place}/`))
    return `${from.name} stands in the way of requests, and hands them on to what it need not know.`;
  if (mayBeHanded && behindInterfaces.test(to.name))
    return `${to.name} may implement what it declares, and be handed to it.`;
  if (through !== null) return `${to.name} may be reached over ${through}, which ${from.name} does import.`;
  if (!showsImports(there, absent))
    return `only ${there} of the ${there + absent} arrows beside it are imports, so they may mean something else.`;
  return null;
}
