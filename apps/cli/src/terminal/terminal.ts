import pc from "picocolors";
import { exit } from "./exit.ts";

export type Colors = ReturnType<typeof pc.createColors>;

/** Where a command writes. What is asked for goes to `out`; what is said about the work itself goes to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colors: Colors;
  /** Of the standard error, which may be a terminal where the output is not. */
  readonly errColors: Colors;
  /** Columns there are; 80 where nobody says. */
  readonly width: number;
  /** Whether a person watches the output and the standard error. */
  readonly interactive: boolean;
  readonly progress: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether to colour: the command line decides, then NO_COLOR and FORCE_COLOR, then whether a person watches. */
export function wantsColor(asked: boolean | undefined, environment: Environment, tty: boolean): boolean {
  if (asked !== undefined) return asked;
  if (environment["NO_COLOR"]) return false;
  const force = environment["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return tty && environment["TERM"] !== "dumb";
}

/** The terminal of this process. Node writes out what is pending before it ends, so nothing here may call `process.exit`. */
export function terminalOf(process: NodeJS.Process, color: boolean | undefined): Terminal {
  const { stdout, stderr, env } = process;
  const columns = stdout.columns ?? Number(env["COLUMNS"]);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colors: pc.createColors(wantsColor(color, env, stdout.isTTY === true)),
    errColors: pc.createColors(wantsColor(color, env, stderr.isTTY === true)),
    width: columns >= 20 ? Math.min(columns, 160) : 80,
    interactive: stdout.isTTY === true,
    progress: stderr.isTTY === true,
  };
}

/** What was asked for cannot be told: whoever read it went away, as `head` does, and there is nobody left to tell; or there is no room for it. */
export function endWhenUnheard(process: NodeJS.Process): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
      if (code === "EPIPE") process.exit();
      if (stream === process.stdout) process.stderr.write(`asbuilt: The output cannot be written: ${message}.\n`);
      process.exit(exit.unseen);
    });
  }
}
