import type { Terminal } from "./terminal.ts";

export interface ProgressLine {
  readonly show: (done: number, all: number) => void;
  readonly clear: () => void;
}

/** One line on the standard error that says how far the work is; only where a person watches, and only once it takes long. */
export function progressLine({ err, progress }: Terminal, verb: string): ProgressLine {
  const started = performance.now();
  let shownAt = 0;
  return {
    show(done, all) {
      const now = performance.now();
      if (!progress || now - started < 400 || now - shownAt < 100) return;
      shownAt = now;
      err(`\r${verb} ${done} of ${all}`);
    },
    clear() {
      if (shownAt > 0) err("\r\u001b[K");
    },
  };
}
