import type { ExitCode } from "../terminal/exit.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** An option of a command. With `value` it takes one, and `value` is what help calls it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly multiple?: true;
  readonly help: string;
}

/** What was asked of a command. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
  readonly cwd: string;
}

/** The options given. An option that was not given has no value. */
export interface Options {
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
}

/**
 * A command. Its file holds only what help, completions and the command line need; the work is imported when it runs,
 * so that `--help` and `--version` answer at once.
 */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name: `[FILES]`. Empty for a command without operands. */
  readonly operands: string;
  /** Which operands the shell completes. */
  readonly completes: "files" | "rules" | "shells" | "nothing";
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  /** A paragraph that help prints after the summary. */
  readonly about?: string;
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}
