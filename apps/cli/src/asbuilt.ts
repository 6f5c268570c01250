import { isMainThread } from "node:worker_threads";
import { enableCompileCache } from "./compile-cache.ts";
import { dispatch } from "./commands/dispatch.ts";
import { version } from "./version.ts";

const [first] = process.argv.slice(2);
if (!isMainThread) (await import("./engine.ts")).serveThread();
else if (first === "--version" || first === "-V") process.stdout.write(`${version}\n`);
else {
  enableCompileCache();
  process.exitCode = await dispatch(process);
}
