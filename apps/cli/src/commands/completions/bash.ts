import type { Command, Option } from "../command.ts";

/** A script that completes commands, options, their choices and files. */
export function bash(commands: readonly Command[], common: readonly Option[], rules: readonly string[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const cases = commands.map(({ name, options }) => {
    const words = [...options, ...common].map((option) => `--${option.name}`).join(" ");
    return `    ${name}) words="${words}" ;;`;
  });
  const choices = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      const { choices } = option;
      return choices ? [`    "${name} --${option.name}") choices="${choices.join(" ")}" ;;`] : [];
    }),
  );
  const operands = commands.flatMap(({ name, completes }) => {
    const words = completes === "rules" ? rules.join(" ") : completes === "shells" ? "bash zsh fish" : null;
    return words === null ? [] : [`    "${name} "*) COMPREPLY=($(compgen -W "${words}" -- "$current")) ;;`];
  });
  return `# asbuilt completions for bash
_asbuilt() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local words="" choices=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} --help --version" -- "$current"))
    return
  fi
  case "$command $previous" in
${choices.join("\n")}
  esac
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$current"))
    return
  fi
  case "$command" in
${cases.join("\n")}
  esac
  case "$command $current" in
    *" -"*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
${operands.join("\n")}
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _asbuilt asbuilt
`;
}
