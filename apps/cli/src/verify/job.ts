import type { Reality } from "@asbuilt/core/rules/drift/reality";
import type { Survey } from "@asbuilt/core/survey/survey";
import { Lines } from "@asbuilt/core/text/lines";
import { resolve } from "node:path";
import type { Source } from "../check/examine.ts";
import { leadsOut } from "../site-node/leads-out.ts";
import { nodeSite } from "../site-node/node-site.ts";
import { readText } from "../site-node/read-text.ts";
import { lookingAt } from "../survey/looking.ts";
import { answerWithin } from "../survey/within.ts";
import type { Job } from "../threads/job.ts";
import { listening, type Looked } from "./memory.ts";
import { type DesignVerdicts, type Place, verifyDesign } from "./verify-design.ts";

/** A design to verify, and its place among all. */
export interface Task {
  readonly index: number;
  readonly group: readonly Source[];
}

/** The verdicts on a design, with what of the disk they depend on; or why there are none, as the end of a sentence. */
export type Done = { readonly index: number } & (
  | { readonly verdicts: DesignVerdicts; readonly looked: readonly Looked[] }
  | { readonly why: string }
);

/** How long, in milliseconds of computing, a design may take, and more for each of its documents. */
export interface Patience {
  readonly design: number;
  readonly document: number;
}

export interface Given {
  readonly place: Place;
  readonly patience: Patience;
  readonly surveys: readonly Survey[];
  /** The files of the repository, where it can be looked at beside its surveys. */
  readonly files: readonly string[] | null;
}

/** Verifies designs. */
export const verifying: Job<Given, Task, Done> = {
  name: "verify",
  does: ({ place, patience, surveys, files }) =>
    verifierOf({ surveys, ...(files ? lookingAt(nodeSite(place.root, files)) : {}) }, place, patience),
  worthThreads: 40,
  atOnce: 4,
  room: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 160 },
};

/** Holds designs against what stands. */
export function verifierOf(stands: Reality, place: Place, patience: Patience): (tasks: readonly Task[]) => Done[] {
  const { reality, looked } = listening(stands);
  const linesOf = linesBelow(place.root);
  return (tasks) =>
    tasks.map(({ index, group }) => {
      const inTime = patience.design + group.length * patience.document;
      const done = answerWithin(inTime, () => verifyDesign(group, reality, place, linesOf));
      return done
        ? { index, verdicts: done.value, looked: looked() }
        : { index, why: `verifying it takes longer than ${inTime / 1000} s` };
    });
}

/** The lines of the repository's files, each read once. */
function linesBelow(root: string): (path: string) => Lines | null {
  const known = new Map<string, Lines | null>();
  return (path) => {
    let lines = known.get(path);
    if (lines === undefined) {
      const read = leadsOut(root, path) ? null : readText(resolve(root, path));
      lines = read && "text" in read ? new Lines(read.text) : null;
      known.set(path, lines);
    }
    return lines;
  };
}
