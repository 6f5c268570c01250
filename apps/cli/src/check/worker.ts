import { parentPort, workerData } from "node:worker_threads";
import { type Basis, examine } from "./examine.ts";
import type { Done, Task } from "./pool.ts";

/** What the program does when it is started as a thread that checks: examines what it is given, with the basis it was started with. */
export function serveCheck(): void {
  const basis: Basis = workerData.asbuilt;
  parentPort?.on("message", (tasks: readonly Task[]) => {
    const results: Done[] = tasks.map(({ index, sources }) => ({ index, examined: examine(sources, basis) }));
    parentPort?.postMessage(results);
  });
}
