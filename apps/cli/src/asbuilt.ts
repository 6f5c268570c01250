import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { enableCompileCache } from "./compile-cache.ts";
import { dispatch } from "./commands/dispatch.ts";
import { version } from "./version.ts";

const [first] = process.argv.slice(2);
if (!isMainThread) (await import("./engine.ts")).serveThread();
else if (first === "--version" || first === "-V") process.stdout.write(`${version}\n`);
else {
  tune();
  enableCompileCache();
  process.exitCode = await dispatch(process);
}

/** Tells V8 how a run goes; of a V8 that is newer than those it was measured on, it is not known which flags there are. */
function tune(): void {
  if (Number(process.versions.node.split(".")[0]) > 24) return;
  // Nearly every regular expression runs many times on a document, so V8 need not interpret it before it compiles it.
  setFlagsFromString("--no-regexp-tier-up");
  // A run is short and its work spread over very many functions: to optimise each as early as V8 would costs more than it gains.
  setFlagsFromString("--interrupt-budget=700000");
}
