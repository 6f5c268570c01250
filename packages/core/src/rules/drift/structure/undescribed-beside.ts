import { clearest } from "../../../compare/lift/lift-imports.ts";
import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { importsBeside } from "./folders-beside.ts";
import { graphsOf } from "./import-graphs.ts";
import type { End } from "./judge-arrow.ts";
import { foldersLeftOut } from "./left-out-folders.ts";
import { structureOf } from "./structure.ts";

/** What lies beside what is drawn is of its kind where folders are drawn. */
export const ofFolders = /\b(?:packages|folders|directories|apps)\b/i;

/** Imports of folders that the design does not name at all, though it says that the imports between those beside them are all told. */
export function* undescribedBeside(
  ends: ReadonlyMap<string, End>,
  drawnAt: Origin,
  design: Design,
  reality: Reality,
): Iterable<Omit<Undescribed, "near" | "because">> {
  const { lift } = structureOf(design, reality);
  const all = lift.ownersAmong(lift.placings.keys());
  const words = new Set(design.documents.flatMap(({ markdown }) => markdown.text.match(/[\w-]+/g) ?? []));
  const leftOut = foldersLeftOut(design, drawnAt);
  for (const { from, folder, lines } of importsBeside(ends, graphsOf(reality), (path) => all(path).length > 0)) {
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    if (words.has(name) || leftOut.some((each) => `/${folder}/`.includes(each))) continue;
    const evidence = clearest(lines);
    const { survey } = graphsOf(reality).find(({ edges }) => edges.files.includes(evidence[0]!.path))!;
    yield {
      outcome: "undocumented",
      id: `uses:${from.id}->component:${name}`,
      kind: "relation",
      name: `${from.name} → ${name}`,
      message: `${from.name} imports ${name} in ${evidence.map(placeOf).join(", ")}; the design has no arrow from ${from.name} to ${name}.`,
      survey,
      evidence,
    };
  }
}
