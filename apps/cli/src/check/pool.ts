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

/**
 * Examines designs, where there are many on several threads, of which this is one: each more would compile all code once more, and hold
 * it. `done` is called for each, in any order.
 */
export async function examineAll(tasks: readonly Task[], basis: Basis, done: (one: Done) => void): Promise<void> {
  const threads = tasks.length < worthThreads ? 1 : Math.min(availableParallelism(), 4);
  const giveOut = shareOut(alikeTogether(tasks), threads, atOnce);
  const others = Array.from({ length: threads - 1 }, (_, i) => serve(i + 1, giveOut, basis, done));
  await Promise.all([examineHere(giveOut, basis, done), ...others]);
}

/** The work of this thread. After each design it listens, so that others get what they are to do and a progress line is written. */
async function examineHere(giveOut: GiveOut<Task>, basis: Basis, done: (one: Done) => void): Promise<void> {
  for (let given = giveOut(0); given.length > 0; given = giveOut(0))
    for (const { index, sources } of given) {
      done({ index, examined: examine(sources, basis) });
      await new Promise(setImmediate);
    }
}

/** So many lots lie with another thread, so that it need not wait while this one is busy. */
const ahead = 2;

/** Another thread, given tasks until there are none. Of one that dies, this one does what it was at, and a new one the rest. */
function serve(who: number, giveOut: GiveOut<Task>, basis: Basis, done: (one: Done) => void): Promise<void> {
  const first = giveOut(who);
  if (first.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { asbuilt: basis }, resourceLimits: room });
    const lots: (readonly Task[])[] = [];
    const send = (lot: readonly Task[]): void => {
      if (lot.length === 0) return;
      lots.push(lot);
      worker.postMessage(lot);
    };
    worker.on("message", (results: readonly Done[]) => {
      for (const one of results) done(one);
      lots.shift();
      send(giveOut(who));
      if (lots.length === 0) void worker.terminate().then(() => resolve());
    });
    worker.on("error", () => {
      for (const { index, sources } of lots.flat()) done({ index, examined: examine(sources, basis) });
      resolve(serve(who, giveOut, basis, done));
    });
    send(first);
    for (let sent = 1; sent < ahead; sent++) send(giveOut(who));
  });
}
