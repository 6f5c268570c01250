import { spawnSync, type SpawnSyncReturns } from "node:child_process";

/**
 * Asks git something that only reads its objects. The repository's own configuration gets no say in what runs: no hooks, no
 * monitor of files, no transport, no pager, no prompt.
 */
export function git(root: string, args: readonly string[], input = ""): Buffer | { readonly why: string } {
  const { status, stdout, stderr, error } = run(root, args, input, 60_000);
  if (error)
    return { why: (error as NodeJS.ErrnoException).code === "ENOENT" ? "git is not installed" : error.message };
  if (status !== 0) return { why: stderr.toString("utf8").trim().split("\n")[0] || `git ended with status ${status}` };
  return stdout;
}

/** What git has to say within so many milliseconds, up to the last whole line; nothing where it cannot answer. */
export function gitSoFar(root: string, args: readonly string[], patience: number): Buffer {
  // Without git there is no output either.
  const said = run(root, args, "", patience).stdout ?? Buffer.alloc(0);
  return said.subarray(0, said.lastIndexOf(10) + 1);
}

function run(root: string, args: readonly string[], input: string, timeout: number): SpawnSyncReturns<Buffer> {
  const safe = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never", "core.pager=cat"];
  return spawnSync("git", [...safe.flatMap((each) => ["-c", each]), ...args], {
    cwd: root,
    input,
    maxBuffer: 1 << 30,
    timeout,
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      GIT_NO_LAZY_FETCH: "1",
      GIT_NO_REPLACE_OBJECTS: "1",
      LC_ALL: "C",
    },
  });
}
