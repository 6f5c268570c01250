import type { Command } from "./command.ts";

export const init: Command = {
  name: "init",
  summary: "begin a new design document from the template",
  operands: "[PATH]",
  completes: "files",
  about: "Writes docs/design.md unless another path is given. Never writes over a file.",
  options: [
    {
      name: "template",
      short: "t",
      value: "FILE|NAME",
      help: "begin from this file, or from one of the outlines tdd, kiro and arc42; tdd unless named",
    },
  ],
  examples: [
    { line: "asbuilt init", does: "docs/design.md with the chapters of a technical design document" },
    { line: "asbuilt init --template docs/template.md docs/orders.md", does: "from your team's own template" },
  ],
  run: async (invocation) => (await import("../engine.ts")).init(invocation),
};
