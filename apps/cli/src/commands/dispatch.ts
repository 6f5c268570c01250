import { exit, type ExitCode } from "../terminal/exit.ts";
import { didYouMean } from "../terminal/suggest.ts";
import { endWhenUnheard, type Terminal, terminalOf } from "../terminal/terminal.ts";
import { version } from "../version.ts";
import { helpOf, overview } from "./help.ts";
import { commands } from "./list.ts";
import { commonOptions, parseLine } from "./options.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** Runs the command that the arguments name. */
export async function dispatch(process: NodeJS.Process): Promise<ExitCode> {
  endWhenUnheard(process);
  const args = process.argv.slice(2);
  const color = args.includes("--no-color") ? false : args.includes("--color") ? true : undefined;
  const terminal = terminalOf(process, color);

  const at = args.findIndex((arg) => !arg.startsWith("-"));
  const named = at < 0 || args.slice(0, at).some((arg) => !isCommon(arg)) ? "" : args[at]!;
  if (named === "help") return help(args[at + 1], terminal);
  const command = commands.find(({ name }) => name === named);
  if (!command) return wrongUsage(`There is no command \`${named}\`.${commandMeant(named)}`, "", terminal);
  const rest = named === "" ? args : args.toSpliced(at, 1);

  const line = parseLine(rest, [...command.options, ...commonOptions, ...(named === "" ? [versionOption] : [])]);
  if ("wrong" in line) return wrongUsage(line.wrong, named, terminal);
  if (line.options.flag("version")) {
    terminal.out(`${version}\n`);
    return exit.clean;
  }
  if (line.options.flag("help")) {
    terminal.out(named === "" ? overview(commands, terminal.colors) : helpOf(command, terminal.colors));
    return exit.clean;
  }
  if (line.operands.length > 0 && command.operands === "")
    return wrongUsage(
      `\`asbuilt ${named}\` takes nothing more, but \`${line.operands[0]}\` was given.`,
      named,
      terminal,
    );
  return command.run({ ...line, terminal, cwd: process.cwd() });
}

const versionOption = { name: "version", short: "V", help: "print the version" };

const isCommon = (arg: string): boolean =>
  commonOptions.some(({ name, short }) => arg === `--${name}` || arg === `-${short}`);

function help(name: string | undefined, terminal: Terminal): ExitCode {
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command)
    return wrongUsage(`There is no command \`${name}\`.${commandMeant(name)}`, "", terminal);
  terminal.out(command ? helpOf(command, terminal.colors) : overview(commands, terminal.colors));
  return exit.clean;
}

/** A file's name in the place of a command is a common slip: then the whole line is suggested. */
function commandMeant(word: string): string {
  if (/[./\\*]/.test(word)) return ` To check a document: asbuilt check ${word}`;
  return didYouMean(word, commands.map(({ name }) => name).filter(Boolean), (name) => `\`asbuilt ${name}\``);
}
