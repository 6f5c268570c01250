import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { dispatch } from "./commands/dispatch.ts";
import { enableCompileCache } from "./compile-cache.ts";

/** Runs the program: a command, or one of the threads that share its work. */
export async function start(): Promise<void> {
  if (!isMainThread) return (await import("./engine.ts")).serveThread();
  tune();
  enableCompileCache();
  process.exitCode = await dispatch(process);
  // Then all is written out, and there is nothing left to do but to take the memory apart, which nobody waits for.
  process.once("exit", () => process.exit());
}

/** Tells V8 how a run goes; of a V8 that is newer than those it was measured on, it is not known which flags there are. */
function tune(): void {
  if (Number(process.versions.node.split(".")[0]) > 24) return;
  // Nearly every regular expression runs many times on a document, so V8 need not interpret it before it compiles it.
  setFlagsFromString("--no-regexp-tier-up");
  // A run is short and its work spread over very many functions: to optimise each as early as V8 would costs more than it gains.
  setFlagsFromString("--interrupt-budget=700000");
  // No run is so long that code rests for good: what is compiled stays, also for the code that is kept for the next start.
  setFlagsFromString("--no-flush-bytecode");
  // V8 would let garbage lie until twice the memory is used; looked for earlier, it costs next to no time.
  setFlagsFromString("--heap-growing-percent=20");
}
