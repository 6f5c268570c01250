import { clearest, type LiftedArrow } from "../../../compare/lift/lift-imports.ts";
import {
  filesAt,
  importsBetween,
  importsFrom,
  isAt,
  isPutTogether,
  wayBetween,
} from "../../../compare/lift/imports-between.ts";
import type { Evidence } from "../../../model/built.ts";
import type { Survey } from "../../../survey/survey.ts";
import { gapsIn, type Reality } from "../reality.ts";
import { type Graph, graphsOf, isImported, moduleAt, modulesImport } from "./import-graphs.ts";

/** The end of an arrow: a building block and its place. */
export interface End {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

/** What imports say of an arrow. */
export type Judged =
  /** They are there. */
  | { readonly is: "there"; readonly survey: Survey; readonly evidence: readonly Evidence[] }
  /**
   * They are not, and would be if the arrow were one of code; `back` are those the other way round, `others` some of what is imported
   * instead. `together`: some third file imports both, and may hand one to the other.
   */
  | {
      readonly is: "absent";
      readonly survey: Survey;
      readonly back: readonly Evidence[];
      readonly others: readonly Evidence[];
      readonly together: boolean;
    }
  /** They cannot tell, and why, as a whole sentence. */
  | { readonly is: "open"; readonly why: string };

/** Whether the files of one building block import those of another. `claimed` tells which files belong to any building block of the drawing. */
export function judgeArrow(reality: Reality, from: End, to: End, claimed: (path: string) => boolean): Judged {
  if (from.place === to.place) return open(`${from.name} and ${to.name} are both in ${from.place}.`);
  const graphs = graphsOf(reality);
  const back: LiftedArrow["lines"][number][] = [];
  for (const graph of graphs) {
    const lines = importsBetween(graph.importers, from.place, to.place);
    if (lines.length > 0) return { is: "there", survey: graph.survey, evidence: clearest(lines) };
    back.push(...importsBetween(graph.importers, to.place, from.place));
  }
  const starting = graphs.filter(({ importers }) => filesAt(importers, from.place, to.place).length > 0);
  const shared = starting.filter(({ importers }) => filesAt(importers, to.place, from.place).length > 0);
  if (starting.length === 0)
    return open(gapsIn(reality, "import", from.place)[0]?.why ?? `No code of ${from.name} was read for its imports.`);
  const [graph] = shared;
  if (!graph) return open(`${from.name} and ${to.name} are not written in one language, so no import can join them.`);
  const gaps = gapsIn({ surveys: shared.map(({ survey }) => survey) }, "import");
  if (gaps[0]) return open(gaps[0].why);
  const [one, other] = [moduleAt(reality, from.place), moduleAt(reality, to.place)];
  // What others import is a library, and whoever uses one imports it.
  const joined = shared.some((each) => modulesImport(each, one, other) || isImported(each, other));
  if (one !== other && !joined)
    return open(`${from.name} and ${to.name} are modules of their own that import nothing of each other.`);
  if (shared.some((each) => each.sharesFolders && standTogether(each, from.place, to.place)))
    return open(
      `Files of ${from.name} and ${to.name} stand in one folder, where they need no import to use each other.`,
    );
  const way = shared.map(({ importers }) => wayBetween(importers, from.place, to.place, (path) => !claimed(path)));
  const over = way.find((path) => path !== null);
  if (over) return open(`${from.name} reaches ${to.name} over ${over} alone, which belongs to no component here.`);
  const together = shared.some(({ importers }) => isPutTogether(importers, from.place, to.place));
  const others = clearest(importsFrom(graph.importers, from.place, to.place), 1);
  return { is: "absent", survey: graph.survey, back: clearest(back, 1), others, together };
}

const open = (why: string): Judged => ({ is: "open", why });

/** Whether files of both stand in one folder. */
function standTogether({ importers }: Graph, from: string, to: string): boolean {
  const folders = new Set(filesAt(importers, from, to).map((i) => folderOf(importers.files[i]!)));
  return filesAt(importers, to, from).some((i) => folders.has(folderOf(importers.files[i]!)));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Whether one building block lies inside another. */
export const isInside = (inner: End, outer: End): boolean =>
  inner.place !== outer.place && isAt(inner.place, outer.place);
