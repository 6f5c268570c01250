import type { Command } from "./command.ts";

export const explain: Command = {
  name: "explain",
  summary: "say what a rule means, with an example",
  operands: "[RULE]",
  completes: "rules",
  about: "Without a rule, lists all of them by group.",
  options: [],
  examples: [
    { line: "asbuilt explain", does: "every rule in one line" },
    { line: "asbuilt explain waiver", does: "how a document answers a finding" },
  ],
  run: async (invocation) => (await import("../engine.ts")).explain(invocation),
};
