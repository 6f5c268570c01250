import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { alikeTogether } from "./alike.ts";
import { type Basis, examine, type Examined, type Source } from "./examine.ts";
import { type GiveOut, shareOut } from "./share-out.ts";

/** Fewer designs than this are done before other threads would have started. */
const worthThreads = 50;
/** How many designs a thread is given at a time. */
const atOnce = 8;
/**
 * What a thread may hold, in MB. V8 lets garbage lie for as long as there is room; held shorter, two threads took a sixth
 * less memory for the same time. A design that needs more is examined by this thread, which has all the room there is.
 */
const room = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

export interface Task {
  readonly index: number;
  readonly sources: readonly Source[];
}

export interface Done {
  readonly index: number;
  readonly examined: Examined;
}

/** Examines designs, on several threads where there are many. `done` is called for each, in any order. */
export async function examineAll(tasks: readonly Task[], basis: Basis, done: (one: Done) => void): Promise<void> {
  const threads = Math.min(availableParallelism(), 4);
  if (tasks.length < worthThreads || threads < 2) {
    for (const { index, sources } of tasks) {
      done({ index, examined: examine(sources, basis) });
      // Lets a progress line be written.
      if (index % 16 === 15) await new Promise(setImmediate);
    }
    return;
  }
  const giveOut = shareOut(alikeTogether(tasks), threads, atOnce);
  await Promise.all(Array.from({ length: threads }, (_, who) => serve(who, giveOut, basis, done)));
}

/** One thread, given tasks until there are none. One that dies gives what it was at to this one, and the rest to another. */
function serve(who: number, giveOut: GiveOut<Task>, basis: Basis, done: (one: Done) => void): Promise<void> {
  let given = giveOut(who);
  if (given.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { asbuilt: basis }, resourceLimits: room });
    worker.on("message", (results: readonly Done[]) => {
      for (const one of results) done(one);
      given = giveOut(who);
      if (given.length > 0) worker.postMessage(given);
      else void worker.terminate().then(() => resolve());
    });
    worker.on("error", () => {
      for (const { index, sources } of given) done({ index, examined: examine(sources, basis) });
      resolve(serve(who, giveOut, basis, done));
    });
    worker.postMessage(given);
  });
}
