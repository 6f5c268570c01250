import type { Command } from "./command.ts";
import { noCache } from "./finding-options.ts";

/** What `asbuilt` does when it is not told what to do. */
export const here: Command = {
  name: "",
  summary: "find the designs here, read and check them, and say what to do next",
  operands: "",
  completes: "nothing",
  options: [noCache],
  examples: [{ line: "asbuilt", does: "one screen on the designs of this repository" }],
  run: async (invocation) => (await import("../engine.ts")).here(invocation),
};
