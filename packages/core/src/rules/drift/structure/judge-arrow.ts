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
import { builtOf, gapsIn, type Reality } from "../reality.ts";
import { type Graph, graphsOf, isImported, moduleAt, modulesImport } from "./import-graphs.ts";
import { declares, namedInBuild } from "./named-in-build.ts";
import { reachedThrough } from "./reached-through.ts";

/** The end of an arrow: a building block and its place. */
export interface End {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** Folders that go by its name too, and may be meant instead. */
  readonly others: readonly string[];
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
      /** The file that the first does import, and over which it may reach the second. */
      readonly through: string | null;
    }
  /** They cannot tell, and why, as a whole sentence. */
  | { readonly is: "open"; readonly why: string };

/**
 * Whether the files of one building block import those of another, wherever folders of their names lead. `claimed` tells which files
 * belong to any building block of the drawing.
 */
export function judgeArrow(reality: Reality, from: End, to: End, claimed: (path: string) => boolean): Judged {
  const judged = judgeBetween(reality, from, to, claimed);
  if (judged.is !== "absent" || from.others.length + to.others.length === 0) return judged;
  const starts = [from, ...placesOf(from)];
  const ends = [to, ...placesOf(to)];
  for (const start of starts)
    for (const end of ends)
      if (start !== from || end !== to) {
        const other = judgeBetween(reality, start, end, claimed);
        if (other.is === "there")
          return open(
            `${[mayBe(from, start), mayBe(to, end)].filter(Boolean).join(" and ")}, where there is such an import.`,
          );
      }
  return judged;
}

const mayBe = (end: End, meant: End): string =>
  end.place === meant.place ? "" : `${end.name} may also be ${meant.place}`;

/** So many places are tried; a name that more folders bear tells nothing anyway. */
const most = 6;

const placesOf = (end: End): readonly End[] => end.others.slice(0, most).map((place) => ({ ...end, place }));

function judgeBetween(reality: Reality, from: End, to: End, claimed: (path: string) => boolean): Judged {
  if (from.place === to.place) return open(`${from.name} and ${to.name} are both in ${from.place}.`);
  const graphs = graphsOf(reality);
  const back: LiftedArrow["lines"][number][] = [];
  for (const graph of graphs) {
    const lines = importsBetween(graph.importers, from.place, to.place);
    if (lines.length > 0) return { is: "there", survey: graph.survey, evidence: clearest(lines) };
    back.push(...importsBetween(graph.importers, to.place, from.place));
  }
  const named = namedInBuild(reality, from.place, to.place);
  if (named) return { is: "there", ...named };
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
  if (one !== other && !shared.some((each) => isImported(each, other)) && serves(reality, other))
    return open(`${to.name} serves endpoints, and may be called over the network; no module imports it.`);
  if (one !== other && declares(reality, one, other))
    return open(`The build file of ${from.name} names ${to.name}, though no import of it was read.`);
  if (shared.some((each) => each.sharesFolders && standTogether(each, from.place, to.place)))
    return open(
      `Files of ${from.name} and ${to.name} stand in one folder, where they need no import to use each other.`,
    );
  const way = shared.map(({ importers }) => wayBetween(importers, from.place, to.place, (path) => !claimed(path)));
  const over = way.find((path) => path !== null);
  if (over) return open(`${from.name} reaches ${to.name} over ${over} alone, which belongs to no component here.`);
  const together = shared.some(({ importers }) => isPutTogether(importers, from.place, to.place));
  const imported = importsFrom(graph.importers, from.place, to.place);
  const through = reachedThrough(to.name, imported, importsFrom(graph.importers, to.place, from.place));
  return {
    is: "absent",
    survey: graph.survey,
    back: clearest(back, 1),
    others: clearest(imported, 1),
    together,
    through,
  };
}

const open = (why: string): Judged => ({ is: "open", why });

/** Whether routes are served from a module. */
const serves = (reality: Reality, module: string): boolean =>
  module !== "" &&
  builtOf(reality, "endpoint").some(({ element }) => element.evidence.some(({ path }) => isAt(path, module)));

/** Whether files of both stand in one folder. */
function standTogether({ importers }: Graph, from: string, to: string): boolean {
  const folders = new Set(filesAt(importers, from, to).map((i) => folderOf(importers.files[i]!)));
  return filesAt(importers, to, from).some((i) => folders.has(folderOf(importers.files[i]!)));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Whether one building block lies inside another. */
export const isInside = (inner: End, outer: End): boolean =>
  inner.place !== outer.place && isAt(inner.place, outer.place);
