import type { Command } from "./command.ts";

export const verify: Command = {
  name: "verify",
  summary: "hold every claim of design documents against what really stands",
  operands: "[FILES|FOLDERS|GLOBS]",
  completes: "files",
  about:
    "Without operands, verifies the designs found here, or those that asbuilt.yml names. Reads the code, migrations, contracts and deployment of this repository; runs nothing of it and opens no connection.",
  options: [
    { name: "format", short: "f", value: "FORMAT", choices: ["text", "json"], help: "how to write the verdicts" },
  ],
  examples: [{ line: "asbuilt verify docs/design.md", does: "say which of its claims hold, with the evidence" }],
  run: async (invocation) => (await import("../engine.ts")).verify(invocation),
};
