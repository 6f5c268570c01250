import type { OwnersOf } from "../../../compare/lift/lift.ts";
import { arrowKey, clearest, type LiftedArrow, liftImports } from "../../../compare/lift/lift-imports.ts";
import type { Design } from "../../../document/design.ts";
import type { ElementId } from "../../../model/element.ts";
import { proseOf } from "../../query/prose.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import { relationClaims } from "../claims.ts";
import { type Closure, closuresOf } from "../closure.ts";
import type { Reality } from "../reality.ts";
import { folderOf } from "../../../survey/files/paths.ts";
import type { DrawnArrows } from "./drawings.ts";
import { ofFolders, undescribedBeside } from "./undescribed-beside.ts";
import { type Graph, graphsOf } from "./import-graphs.ts";
import { type End, isInside } from "./judge-arrow.ts";
import { foldersLeftOut } from "./left-out-folders.ts";
import { structureOf } from "./structure.ts";

/** From so many arrows on, a drawing that has nearly all there are is taken to show all. */
const least = 5;
const share = 0.8;
/** So many of what is drawn lie in one folder before others there are looked at too. */
const fewest = 3;

interface Pair {
  readonly arrow: LiftedArrow;
  readonly from: End;
  readonly to: End;
}

/**
 * Imports between components of one drawing where it has no arrow, if it shows all arrows there are between them. `told` are those
 * of which an arrow the other way round was already found missing.
 */
export function* undescribedArrows(
  drawn: DrawnArrows,
  drawnEnds: ReadonlyMap<string, End>,
  told: ReadonlySet<string>,
  design: Design,
  reality: Reality,
): Iterable<Undescribed> {
  const graphs = graphsOf(reality);
  const { lift } = structureOf(design, reality);
  const said = saidToBeAll(drawn, design);
  const isOfSome = said !== null && said.closure.within.some((id) => drawnEnds.has(id));
  const ends = said === null || isOfSome ? drawnEnds : withSiblings(drawnEnds, design, reality);
  const owners = lift.ownersAmong(ends.keys());
  const all = lift.ownersAmong(lift.placings.keys());
  const pairs = [...arrowsShown(drawn, graphs, owners).values()]
    .map((arrow): Pair => ({ arrow, from: ends.get(arrow.from)!, to: ends.get(arrow.to)! }))
    .filter(({ from, to }) => from.place !== to.place);
  const stated = new Set(relationClaims(design).map(({ relation }) => `${relation.from} ${relation.to}`));
  // What is said to be all is told for each part by itself, where a part has arrows of its own.
  const begins = said === null ? new Set<string>() : new Set(drawn.claims.map(({ relation }) => relation.from));
  const open = pairs.filter(
    (pair) =>
      !isDescribed(pair, [...ends.values()], stated, begins) && (said === null || isMeant(said.closure, pair, ends)),
  );
  if (said !== null && !isOfSome && ofFolders.test(said.closure.sentence))
    for (const word of undescribedBeside(drawnEnds, drawn.claims[0]!.origin, design, reality))
      yield { ...word, near: drawn.claims.at(-1)!.origin, because: [said.why] };
  const why = said?.why ?? (isChosen(drawn, design) ? null : nearlyAll(pairs.length - open.length, pairs.length));
  if (why === null) return;
  // Where one of its arrows leads to what the design does not know, it may be this one.
  const unread = new Set(
    design.loose.filter(({ origin, to }) => origin.place === "row" && !isNothing.test(to)).map(({ from }) => from),
  );
  const leftOut = foldersLeftOut(design, drawn.claims[0]!.origin);
  for (const { arrow, from, to } of open) {
    if (isInside(from, to) || isInside(to, from) || told.has(`${from.id} ${to.id}`) || unread.has(from.id)) continue;
    // An arrow elsewhere in the design may tell of a part inside of one of both.
    const lines = arrow.lines.filter(
      ({ path, target }) =>
        !leftOut.some((folder) => `/${path}`.includes(folder)) &&
        !all(path).some((one) => all(target).some((other) => stated.has(`${one} ${other}`))),
    );
    if (lines.length === 0) continue;
    const evidence = clearest(lines);
    const { survey } = graphs.find(({ edges }) => edges.files.includes(evidence[0]!.path))!;
    yield {
      outcome: "undocumented",
      id: `uses:${from.id}->${to.id}`,
      kind: "relation",
      name: `${from.name} → ${to.name}`,
      message: `${from.name} imports ${to.name} in ${evidence.map(placeOf).join(", ")}; the design has no arrow from ${from.name} to ${to.name}.`,
      survey,
      evidence,
      near: nearTo(drawn, from, to),
      because: [why],
    };
  }
}

/**
 * What is drawn, and the components that lie in one folder with most of it: where the arrows are said to be all, one without any is said to have none.
 */
function withSiblings(drawn: ReadonlyMap<string, End>, design: Design, reality: Reality): ReadonlyMap<string, End> {
  const folders = [...drawn.values()].map(({ place }) => folderOf(place));
  const { lift } = structureOf(design, reality);
  const all = new Map(drawn);
  for (const [id, placing] of lift.placings) {
    const name = design.model.elements.get(id)?.name;
    if (placing.is !== "placed" || name === undefined || all.has(id) || !id.startsWith("component:")) continue;
    const beside = folders.filter((folder) => folder === folderOf(placing.path)).length;
    if (beside >= fewest && beside * 3 >= folders.length * 2)
      all.set(id, { id, name, place: placing.path, others: placing.others });
  }
  return all;
}

/** The imports of code that runs; where the drawing has an arrow that only types are imported along, those of types as well. */
function arrowsShown(
  { claims }: DrawnArrows,
  graphs: readonly Graph[],
  owners: OwnersOf,
): ReadonlyMap<string, LiftedArrow> {
  const running = liftImports(
    graphs.map(({ edges }) => edges),
    owners,
  );
  const all = liftImports(
    graphs.map(({ withLazy }) => withLazy),
    owners,
  );
  const drawn = claims.map(({ relation }) => arrowKey(relation.from, relation.to));
  return drawn.some((key) => all.has(key) && !running.has(key)) ? all : running;
}

/** "none of ours", "nothing": a row that says that there is no arrow. */
const isNothing = /^component:(?:none|nothing|no)(?:-|$)/;

/** An arrow to or from a component stands for those to or from what lies inside it, unless that has its own, `begins`. */
function isDescribed(
  { from, to }: Pair,
  ends: readonly End[],
  stated: ReadonlySet<string>,
  begins: ReadonlySet<string>,
): boolean {
  const starts = ends.filter((outer) => outer === from || (isInside(from, outer) && !begins.has(from.id)));
  const goals = ends.filter((outer) => outer === to || (isInside(to, outer) && !isInside(from, outer)));
  return starts.some((start) => goals.some((goal) => stated.has(`${start.id} ${goal.id}`)));
}

/** The sentence beside a drawing that says that its arrows are all. */
function saidToBeAll(
  { claims }: DrawnArrows,
  design: Design,
): { readonly why: string; readonly closure: Closure } | null {
  const at = claims[0]!.origin;
  const closure = closuresOf(design).find(
    ({ kinds, origin }) => kinds.has("relation") && origin.document === at.document && origin.section === at.section,
  );
  return closure ? { why: `The design says that it tells all: "${closure.sentence}"`, closure } : null;
}

/** "All imports of `routes` and `jobs`": where a sentence names some of the components that are drawn, it speaks of their arrows alone. */
function isMeant({ within }: Closure, { from }: Pair, ends: ReadonlyMap<string, End>): boolean {
  const named = within.filter((id) => ends.has(id));
  return named.length === 0 || named.includes(from.id as ElementId);
}

/** Whether the words around a drawing say that it leaves some out: "the imports that matter". */
const isChosen = ({ claims }: DrawnArrows, design: Design): boolean => {
  const at = claims[0]!.origin;
  return design.documents.some(
    (document) =>
      document.name === at.document &&
      [...proseOf(document)].some(({ section, inline }) => section.index === at.section && chosen.test(inline.text)),
  );
};

const chosen =
  /\b(?:that (?:really )?matter|(?:main|most important|essential|typical) (?:imports?|arrows?|dependencies|calls?|connections?)|simplified|not all (?:imports?|arrows?|dependencies|calls?)|(?:some|others?|the rest) (?:are|is) left out)\b/i;

const nearlyAll = (described: number, built: number): string | null =>
  built >= least && described >= built * share
    ? `The drawing has ${described} of the ${built} arrows there are between its components.`
    : null;

/** The last arrow of the drawing that touches either of two components. */
function nearTo({ claims }: DrawnArrows, from: End, to: End) {
  const touching = claims.filter(({ relation }) =>
    [relation.from, relation.to].some((id) => id === from.id || id === to.id),
  );
  return (touching.at(-1) ?? claims.at(-1)!).origin;
}
