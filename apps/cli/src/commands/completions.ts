import { exit } from "../terminal/exit.ts";
import { didYouMean } from "../terminal/suggest.ts";
import type { Command } from "./command.ts";
import { commonOptions } from "./options.ts";
import { bash } from "./completions/bash.ts";
import { fish } from "./completions/fish.ts";
import { zsh } from "./completions/zsh.ts";
import { wrongUsage } from "./wrong-usage.ts";

const shells = new Map([
  ["bash", bash],
  ["zsh", zsh],
  ["fish", fish],
]);

/** The command that completes the others, and itself. */
export function completionsOf(commands: readonly Command[]): Command {
  const completions: Command = {
    name: "completions",
    summary: "print what makes your shell complete asbuilt",
    operands: "bash|zsh|fish",
    completes: "shells",
    options: [],
    examples: [
      { line: "source <(asbuilt completions bash)", does: "in ~/.bashrc" },
      { line: 'asbuilt completions zsh > "${fpath[1]}/_asbuilt"', does: "once, for zsh" },
      { line: "asbuilt completions fish > ~/.config/fish/completions/asbuilt.fish", does: "once, for fish" },
    ],
    run: async ({ operands: [name, ...more], terminal }) => {
      const write = name === undefined ? undefined : shells.get(name);
      if (!write || more.length > 0) {
        const wrong =
          name === undefined
            ? "Which shell: bash, zsh or fish?"
            : `There are completions for bash, zsh and fish, not for \`${[name, ...more].join(" ")}\`.${didYouMean(name, [...shells.keys()])}`;
        return wrongUsage(wrong, "completions", terminal);
      }
      const { isOn, ruleIds } = await import("../engine.ts");
      // Options name rules that `check` runs; any rule can be explained.
      const checked = ruleIds.filter((id) => isOn("design", id));
      const known = [...commands, completions].map((command) => ({
        ...command,
        options: command.options.map((option) => (option.value === "RULE" ? { ...option, choices: checked } : option)),
      }));
      terminal.out(write(known, commonOptions, ruleIds));
      return exit.clean;
    },
  };
  return completions;
}
