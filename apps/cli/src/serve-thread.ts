import { parentPort, workerData } from "node:worker_threads";
import { checking } from "./check/job.ts";
import { surveying } from "./survey/job.ts";
import type { Job } from "./threads/job.ts";
import { verifying } from "./verify/job.ts";

const jobs = [checking, surveying, verifying] as readonly Job<unknown, unknown, unknown>[];

/** What the program does when it is started as a thread: the job that its first data name, for whatever it is sent. */
export function serveThread(): void {
  const { job: name, given } = workerData as { readonly job: string; readonly given: unknown };
  const does = jobs.find((job) => job.name === name)?.does(given);
  if (!does) throw new Error(`There is no work of the name ${name}`);
  parentPort?.on("message", (tasks: readonly unknown[]) => parentPort?.postMessage(does(tasks)));
}
