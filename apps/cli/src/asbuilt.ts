import { isMainThread, workerData } from "node:worker_threads";
import { dispatch } from "./commands/dispatch.ts";
import { version } from "./version.ts";

// The one file of the product is the command line and its threads at once. What can be answered without reading a
// document is answered before the rest of the file is run.
const [first] = process.argv.slice(2);
if (!isMainThread) (await import("./check/worker.ts")).work(workerData.asbuilt);
else if (first === "--version" || first === "-V") process.stdout.write(`${version}\n`);
else process.exitCode = await dispatch(process);
