import type { Command, Option } from "../command.ts";

/** A completion function for zsh. */
export function zsh(commands: readonly Command[], common: readonly Option[]): string {
  const described = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options, completes }) => {
    const operands =
      completes === "files" ? "'*:file:_files'" : completes === "shells" ? "'1:shell:(bash zsh fish)'" : "";
    const specs = [...[...options, ...common].map(specOf), operands].filter(Boolean);
    return `    ${name}) _arguments ${specs.join(" ")} ;;`;
  });
  return `#compdef asbuilt
# asbuilt completions for zsh
_asbuilt() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _asbuilt asbuilt
`;
}

function specOf({ name, value, choices, help, multiple }: Option): string {
  const said = help.replace(/[[\]:]/g, " ");
  const takes = value === undefined ? "" : `:${name}:${choices ? `(${choices.join(" ")})` : "_files"}`;
  return quoted(`${multiple ? "*" : ""}--${name}[${said}]${takes}`);
}

const quoted = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;
