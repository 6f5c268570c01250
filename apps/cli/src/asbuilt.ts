import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { enableCompileCache } from "./compile-cache.ts";
import { dispatch } from "./commands/dispatch.ts";
import { version } from "./version.ts";

const [first] = process.argv.slice(2);
if (!isMainThread) (await import("./engine.ts")).serveThread();
else if (first === "--version" || first === "-V") process.stdout.write(`${version}\n`);
else {
  // Nearly every regular expression runs many times on a document, so V8 need not interpret it before it compiles it.
  setFlagsFromString("--no-regexp-tier-up");
  enableCompileCache();
  process.exitCode = await dispatch(process);
}
