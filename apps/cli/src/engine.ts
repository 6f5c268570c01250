import { isMainThread, workerData } from "node:worker_threads";
import { work } from "./check/worker.ts";

// All that reads documents. It is a file of its own in the package, so that what needs no document is answered before
// this much is compiled; and it is what runs in the threads that share the work.
export { check } from "./check/command.ts";
export { explain } from "./explain/command.ts";
export { here } from "./here/command.ts";
export { init } from "./init/command.ts";
export { read } from "./read/command.ts";

if (!isMainThread && workerData?.asbuilt) work(workerData.asbuilt);
