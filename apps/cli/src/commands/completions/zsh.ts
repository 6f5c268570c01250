import type { Command, Option } from "../command.ts";

/** A completion function for zsh. */
export function zsh(commands: readonly Command[], common: readonly Option[], rules: readonly string[]): string {
  const described = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options, completes }) => {
    const operands = {
      files: "'*:file:_files'",
      shells: "'1:shell:(bash zsh fish)'",
      rules: `'*:rule:(${rules.join(" ")})'`,
      nothing: "",
    }[completes];
    const specs = [...[...options, ...common].map((option) => specOf(option)), operands].filter(Boolean);
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

function specOf(option: Option): string {
  const { name, value, help, multiple } = option;
  const { choices } = option;
  const said = help.replace(/[[\]:]/g, " ");
  const takes = value === undefined ? "" : `:${name}:${choices ? `(${choices.join(" ")})` : "_files"}`;
  return quoted(`${multiple ? "*" : ""}--${name}[${said}]${takes}`);
}

const quoted = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;
