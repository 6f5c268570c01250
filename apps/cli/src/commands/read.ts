import type { Command } from "./command.ts";

export const read: Command = {
  name: "read",
  summary: "print what was understood of design documents",
  operands: "[FILES]",
  completes: "files",
  about:
    "Prints the chapters, the things each one states and what could not be read. Without operands, reads the designs found here.",
  options: [
    {
      name: "format",
      short: "f",
      value: "FORMAT",
      choices: ["text", "json", "markdown"],
      help: "how to write the reading",
    },
  ],
  examples: [
    { line: "asbuilt read docs/design.md", does: "a summary by chapter" },
    { line: "asbuilt read docs/design.md --format json", does: "every element with its place, for programs" },
  ],
  run: async (invocation) => (await import("../engine.ts")).read(invocation),
};
