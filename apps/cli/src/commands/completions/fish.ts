import type { Command, Option } from "../command.ts";

/** Completions for fish, one line each. */
export function fish(commands: readonly Command[], common: readonly Option[], rules: readonly string[]): string {
  const lines = ["# asbuilt completions for fish"];
  for (const { name, summary, options, completes } of commands) {
    lines.push(`complete -c asbuilt -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`);
    const when = quoted(`__fish_seen_subcommand_from ${name}`);
    for (const option of [...options, ...common]) lines.push(`complete -c asbuilt -n ${when} ${flagsOf(option)}`);
    if (completes === "shells") lines.push(`complete -c asbuilt -n ${when} -f -a 'bash zsh fish'`);
    else if (completes === "rules") lines.push(`complete -c asbuilt -n ${when} -f -a ${quoted(rules.join(" "))}`);
    else if (completes !== "files") lines.push(`complete -c asbuilt -n ${when} -f`);
  }
  return `${lines.join("\n")}\n`;
}

function flagsOf(option: Option): string {
  const { name, short, value, help } = option;
  const { choices } = option;
  const parts = [`-l ${name}`];
  if (short) parts.push(`-s ${short}`);
  if (choices) parts.push(`-x -a ${quoted(choices.join(" "))}`);
  else if (value !== undefined) parts.push("-r");
  return `${parts.join(" ")} -d ${quoted(help)}`;
}

const quoted = (text: string): string => `'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;
