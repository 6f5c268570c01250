import { availableParallelism } from "node:os";
import { type ResourceLimits, Worker } from "node:worker_threads";
import type { Job } from "./job.ts";
import { type GiveOut, shareOut } from "./share-out.ts";

/** The threads that can be had. */
export interface Crew {
  /** How many may work at once, this one among them. */
  readonly size: number;
  readonly start: (data: object, room: ResourceLimits) => Pick<Worker, "on" | "postMessage" | "terminate">;
}

const ownCrew = (): Crew => ({
  size: Math.min(availableParallelism(), 4),
  start: (workerData, resourceLimits) => new Worker(new URL(import.meta.url), { workerData, resourceLimits }),
});

/** What is to be done by all threads together. */
interface Shared<Given, Task, Done> {
  readonly crew: Crew;
  readonly job: Job<Given, Task, Done>;
  readonly given: Given;
  readonly giveOut: GiveOut<Task>;
  readonly here: (tasks: readonly Task[]) => readonly Done[];
  readonly done: (answer: Done) => void;
}

/**
 * Does a job, where there is much of it on several threads, of which this one is one: each more compiles all code once more,
 * and holds it. `done` is told each answer, in any order.
 *
 * @param here how this thread does it, if otherwise than the others
 */
export async function doTogether<Given, Task, Done>(
  job: Job<Given, Task, Done>,
  given: Given,
  tasks: readonly Task[],
  done: (answer: Done) => void,
  here: Shared<Given, Task, Done>["here"] = job.does(given),
  crew = ownCrew(),
): Promise<void> {
  const threads = tasks.length < job.worthThreads ? 1 : crew.size;
  const shared = { crew, job, given, giveOut: shareOut(tasks, threads, job.atOnce), here, done };
  const others = Array.from({ length: threads - 1 }, (_, i) => serve(i + 1, shared));
  await Promise.all([workHere(shared), ...others]);
}

/** The work of this thread. After each lot it listens, so that others get what they are to do and a progress line is written. */
async function workHere<Given, Task, Done>({ giveOut, here, done }: Shared<Given, Task, Done>): Promise<void> {
  for (let lot = giveOut(0); lot.length > 0; lot = giveOut(0)) {
    for (const answer of here(lot)) done(answer);
    await new Promise(setImmediate);
  }
}

/** So many lots lie with another thread, so that it need not wait while this one is busy. */
const ahead = 2;

/** Another thread, given lots until there are none. Of one that dies, this one does what it was at, and a new one the rest. */
function serve<Given, Task, Done>(who: number, shared: Shared<Given, Task, Done>): Promise<void> {
  const { crew, job, given, giveOut, here, done } = shared;
  const first = giveOut(who);
  if (first.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const worker = crew.start({ job: job.name, given }, job.room ?? {});
    const lots: (readonly Task[])[] = [];
    const send = (lot: readonly Task[]): void => {
      if (lot.length === 0) return;
      lots.push(lot);
      worker.postMessage(lot);
    };
    worker.on("message", (answers: readonly Done[]) => {
      for (const answer of answers) done(answer);
      lots.shift();
      send(giveOut(who));
      if (lots.length === 0) void worker.terminate().then(() => resolve());
    });
    worker.on("error", () => {
      for (const answer of here(lots.flat())) done(answer);
      resolve(serve(who, shared));
    });
    send(first);
    for (let sent = 1; sent < ahead; sent++) send(giveOut(who));
  });
}
