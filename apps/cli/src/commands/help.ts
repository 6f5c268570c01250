import type { Colors } from "../terminal/terminal.ts";
import type { Command, Option } from "./command.ts";
import { commonOptions } from "./options.ts";

/** The help of the whole program: every command in one line. */
export function overview(commands: readonly Command[], c: Colors): string {
  const named = commands.filter(({ name }) => name !== "");
  const alone = commands.filter(({ name }) => name === "").flatMap(({ options }) => options);
  const width = Math.max(...named.map(({ name, operands }) => name.length + operands.length + 1));
  return [
    `${c.bold("asbuilt")} makes technical design documents true.`,
    "",
    `${c.bold("Usage:")} asbuilt [COMMAND] [OPTIONS]`,
    "",
    `  ${"asbuilt".padEnd(width)}  find the designs here, read and check them, and say what to do next`,
    ...named.map((command) => {
      const line = `${command.name} ${command.operands}`.trimEnd();
      return `  ${c.cyan(command.name)}${line.slice(command.name.length).padEnd(width - command.name.length)}  ${command.summary}`;
    }),
    "",
    c.bold("Options:"),
    ...optionLines([{ name: "version", short: "V", help: "print the version" }, ...alone, ...commonOptions], c),
    "",
    `${c.bold("Exit status:")} 0 nothing found, 1 findings at or above --fail-on, 2 wrong usage or configuration,`,
    "3 something asked for could not be looked at.",
    "",
    `More on one command: ${c.cyan("asbuilt COMMAND --help")}`,
    "",
  ].join("\n");
}

/** The help of one command. */
export function helpOf(command: Command, c: Colors): string {
  const name = ["asbuilt", command.name].filter(Boolean).join(" ");
  return [
    `${c.bold(name)}: ${command.summary}`,
    "",
    `${c.bold("Usage:")} ${[name, command.operands, "[OPTIONS]"].filter(Boolean).join(" ")}`,
    ...(command.about ? ["", ...wrap(command.about, 80)] : []),
    "",
    c.bold("Options:"),
    ...optionLines([...command.options, ...commonOptions], c),
    "",
    c.bold("Examples:"),
    ...command.examples.flatMap(({ line, does }) => [`  ${c.cyan(line)}`, `      ${does}`]),
    "",
  ].join("\n");
}

function optionLines(options: readonly Option[], c: Colors): string[] {
  const heads = options.map(
    ({ name, short, value }) => `${short ? `-${short}, ` : "    "}--${name}${value === undefined ? "" : ` ${value}`}`,
  );
  const width = Math.min(26, Math.max(...heads.map((head) => head.length)));
  return options.flatMap(({ help, choices }, i) => {
    const head = heads[i]!;
    const pad = " ".repeat(width + 4);
    const lines = wrap(choices ? `${help}: ${choices.join(", ")}` : help, 80 - pad.length);
    const first =
      head.length > width ? [`  ${c.cyan(head)}`, pad + lines[0]] : [`  ${c.cyan(head.padEnd(width))}  ${lines[0]}`];
    return [...first, ...lines.slice(1).map((line) => pad + line)];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
