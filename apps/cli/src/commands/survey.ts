import type { Command } from "./command.ts";
import { noCache } from "./finding-options.ts";

export const survey: Command = {
  name: "survey",
  summary: "look at what stands here, and save it to verify elsewhere",
  operands: "",
  completes: "nothing",
  about:
    "Reads the code, migrations, contracts and deployment of this repository and says what was found. Runs nothing of it. With --output, the surveys are saved for `asbuilt verify --survey`.",
  options: [
    { name: "output", short: "o", value: "FILE", help: "save the surveys to this file" },
    { name: "format", short: "f", value: "FORMAT", choices: ["text", "json"], help: "how to write them" },
    { name: "config", value: "FILE", help: "go by this configuration instead of asbuilt.yml" },
    noCache,
  ],
  examples: [
    { line: "asbuilt survey", does: "say what was found, source by source" },
    { line: "asbuilt survey -o survey.json", does: "save it; then elsewhere: asbuilt verify --survey survey.json" },
  ],
  run: async (invocation) => (await import("../engine.ts")).survey(invocation),
};
