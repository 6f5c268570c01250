// Times whole processes from the outside, and their greatest memory where the system tells it.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Runs a command once: milliseconds from start to exit, the greatest resident memory in MB (Linux only), and the exit code. */
export function once(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: "ignore", ...options });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, residentPeak(child.pid));
    }, 20);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(watch);
      resolve({ ms: performance.now() - started, mb: peak / 1024, code });
    });
  });
}

function residentPeak(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Runs each of several commands in turn, `rounds` times over, so that a busy moment hits all alike. */
export async function inTurns(commands, rounds) {
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { command, args, before, options }] of commands.entries()) {
      before?.();
      runs[i].push(await once(command, args, options));
    }
  }
  return runs.map((list) => ({
    ms: median(list.map((run) => run.ms)),
    mb: Math.max(...list.map((run) => run.mb)),
    codes: [...new Set(list.map((run) => run.code))],
  }));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
