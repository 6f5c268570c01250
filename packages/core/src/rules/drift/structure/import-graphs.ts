import { filesAt, type Importers, importersOf, isAt } from "../../../compare/lift/imports-between.ts";
import type { ImportEdges } from "../../../compare/lift/lift-imports.ts";
import type { ImportGraph, Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { builtOf, type Reality } from "../reality.ts";

/** The imports that one survey found, ready for questions. */
export interface Graph {
  readonly survey: Survey;
  readonly importers: Importers;
  readonly edges: ImportEdges;
  /** The edges with those of what is used without an import, or for its types alone. */
  readonly withLazy: ImportEdges;
  /** The imports that say themselves that they are of types alone. */
  readonly typed: Importers;
  /** Whether files that stand together use each other without a word: as in Java, Go and C#. */
  readonly sharesFolders: boolean;
}

/** Surveys that tell uses between files of one folder too. */
const namesEach: ReadonlySet<string> = new Set([
  "script-imports",
  "python-imports",
  "rust-imports",
  "csharp-imports",
  "ruby-imports",
]);

export const graphsOf = perObject(({ surveys }: Reality): readonly Graph[] =>
  surveys.flatMap((survey) =>
    survey.imports
      ? [
          {
            survey,
            edges: survey.imports,
            ...lazyToo(survey.imports),
            typed: importersOf({ files: survey.imports.files, edges: survey.imports.typed ?? [] }),
            sharesFolders: !namesEach.has(survey.source),
          },
        ]
      : [],
  ),
);

/** What is used without an import proves an arrow as well. */
function lazyToo({ files, edges, lazy = [] }: ImportGraph): Pick<Graph, "withLazy" | "importers"> {
  const withLazy = { files, edges: [...edges, ...lazy] };
  return { withLazy, importers: importersOf(withLazy) };
}

/** The folder of the module that a place belongs to, by its build file; `""` is the repository as a whole. */
export function moduleAt(reality: Reality, place: string): string {
  let best = "";
  for (const folder of moduleFolders(reality)) if (folder.length > best.length && isAt(place, folder)) best = folder;
  return best;
}

const moduleFolders = perObject((reality: Reality): readonly string[] =>
  builtOf(reality, "module").flatMap(({ element }) => element.facts.path ?? []),
);

/** Whether any file of one module imports one of the other, so that imports tell of arrows between them. */
export function modulesImport(graph: Graph, one: string, other: string): boolean {
  const { files, out } = graph.importers;
  const reaches = (from: string, to: string): boolean =>
    filesAt(graph.importers, from, to).some((i) =>
      (out.get(i) ?? []).some(([j]) => isAt(files[j]!, to) && !(isAt(from, to) && isAt(files[j]!, from))),
    );
  return reaches(one, other) || reaches(other, one);
}

/** Whether files outside of a module import any of it. */
export const isImported = ({ importers: { files, out } }: Graph, module: string): boolean =>
  module !== "" &&
  [...out].some(([i, targets]) => !isAt(files[i]!, module) && targets.some(([j]) => isAt(files[j]!, module)));
