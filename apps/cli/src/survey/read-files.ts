import { surveyors } from "@asbuilt/core/survey/list";
import type { FileFacts } from "@asbuilt/core/survey/file-facts";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { readSource } from "../site-node/read-text.ts";
import { scriptParser } from "../site-node/script-parser.ts";
import { type Opened, readInTime } from "./read-in-time.ts";

/** Fewer files than this are read before another thread would have started. */
const worthThreads = 250;
/** How many files a thread is given at a time. */
const atOnce = 40;

type Done = (path: string, facts: FileFacts) => void;

/** Reads files of a repository for all surveyors, on several threads where there are many. `done` is called for each, in any order. */
export async function readFiles(root: string, paths: readonly string[], done: Done): Promise<void> {
  const threads = Math.min(availableParallelism(), 4);
  const queue = [...paths].reverse();
  const others = paths.length < worthThreads ? 0 : threads - 1;
  await Promise.all([...Array.from({ length: others }, () => serve(root, queue, done)), readHere(root, queue, done)]);
}

/** This thread works too, and listens to the others now and then. */
async function readHere(root: string, queue: string[], done: Done): Promise<void> {
  while (queue.length > 0) {
    readInTime(queue.splice(-atOnce), (path) => opened(root, path), scriptParser(), done);
    await new Promise(setImmediate);
  }
}

function opened(root: string, path: string): Opened {
  const read = readSource(join(root, path));
  return "why" in read ? read : { text: read.text, surveyors: surveyors.filter((surveyor) => surveyor.wants(path)) };
}

/** Another thread, given files until there are none. One that dies gives its files back to this one. */
function serve(root: string, queue: string[], done: Done): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { survey: root } });
    let given: string[] = [];
    const next = (): void => {
      given = queue.splice(-atOnce);
      if (given.length > 0) worker.postMessage(given);
      else void worker.terminate().then(() => resolve());
    };
    worker.on("message", (results: readonly (readonly [string, FileFacts])[]) => {
      for (const [path, facts] of results) done(path, facts);
      next();
    });
    worker.on("error", () => {
      readInTime(given, (path) => opened(root, path), scriptParser(), done);
      resolve();
    });
    next();
  });
}

/** What the program does when it is started as a thread that surveys. */
export function serveSurvey(): void {
  const root: string = workerData.survey;
  parentPort?.on("message", (paths: readonly string[]) => {
    const results: [string, FileFacts][] = [];
    readInTime(
      paths,
      (path) => opened(root, path),
      scriptParser(),
      (path, facts) => results.push([path, facts]),
    );
    parentPort?.postMessage(results);
  });
}
