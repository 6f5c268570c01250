import type { Command } from "./command.ts";
import { failOnOption, findingOptions, formatOption } from "./finding-options.ts";

export const check: Command = {
  name: "check",
  summary: "find contradictions and gaps in design documents",
  operands: "[FILES|FOLDERS|GLOBS]",
  completes: "files",
  about:
    "Without operands, checks the designs found here, or those that asbuilt.yml names. Of a folder, the designs in it are checked; a file that is named is always read, and `-` is the text on standard input. Warnings fail too unless --fail-on says otherwise: a rule that is not sure enough to be acted on only gives a note or a hint.",
  options: [
    formatOption("findings"),
    failOnOption,
    { name: "hints", help: "show hints too: what no rule is sure of, and matters of form" },
    { name: "rule", value: "RULE", multiple: true, help: "run only this rule; may be given again" },
    { name: "no-rule", value: "RULE", multiple: true, help: "leave this rule out; may be given again" },
    { name: "fix", help: "apply the fixes that lose nothing, and say what was done" },
    { name: "watch", short: "w", help: "check again whenever a document changes" },
    ...findingOptions,
  ],
  examples: [
    { line: "asbuilt check", does: "check the designs found here" },
    { line: "asbuilt check docs/design.md --fix", does: "check one, and mend what can be mended safely" },
    { line: "git show main:docs/design.md | asbuilt check -", does: "check a text that is in no file" },
    { line: "asbuilt check 'docs/**/*.md' --format sarif > asbuilt.sarif", does: "for a code scanning service" },
  ],
  run: async (invocation) => (await import("../engine.ts")).check(invocation),
};
