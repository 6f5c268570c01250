import { exit, type ExitCode } from "../terminal/exit.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Says what is wrong with the command line, and where to read how it is right. */
export function wrongUsage(wrong: string, command: string, { err, errColors: c }: Terminal): ExitCode {
  const help = ["asbuilt", command, "--help"].filter(Boolean).join(" ");
  err(`${c.red("asbuilt:")} ${wrong}\n${c.dim(`See \`${help}\`.`)}\n`);
  return exit.usage;
}
