import { claimKinds, verdicts } from "@asbuilt/core/rules/drift/claim";
import type { Command } from "./command.ts";
import { failOnOption, findingOptions, formatOption } from "./finding-options.ts";

export const verify: Command = {
  name: "verify",
  summary: "hold every claim of design documents against what really stands",
  operands: "[FILES|FOLDERS|GLOBS]",
  completes: "files",
  about:
    "Without operands, verifies the designs found here, or those that asbuilt.yml names. Reads the code, migrations, contracts and deployment of this repository; runs nothing of it, and opens no connection but to what --db and --api name.",
  options: [
    formatOption("verdicts"),
    {
      name: "only",
      value: "VERDICT",
      multiple: true,
      choices: verdicts,
      help: "only the claims with this verdict, or with one of several: missing,planned",
    },
    {
      name: "kind",
      value: "KIND",
      multiple: true,
      choices: claimKinds,
      help: "only claims of this kind, or of one of several",
    },
    { name: "changed-since", value: "REVISION", help: "only what changed since then made false, or fulfilled" },
    { name: "survey", value: "FILE", multiple: true, help: "go by surveys that were saved, and look at nothing here" },
    {
      name: "db",
      value: "URL",
      multiple: true,
      help: "look at this database too, without changing it: postgres://, mysql:// or sqlite:PATH",
    },
    {
      name: "api",
      value: "URL",
      multiple: true,
      help: "ask this running API too what it serves: the http(s) address of its OpenAPI document, or of GraphQL",
    },
    { name: "explain", value: "CLAIM", help: "walk through how the verdict on a claim came about; its id or name" },
    failOnOption,
    ...findingOptions,
  ],
  examples: [
    { line: "asbuilt verify docs/design.md", does: "say which of its claims hold, with the evidence" },
    { line: "asbuilt verify --explain 'column:orders.total'", does: "walk through one verdict" },
    { line: "asbuilt verify --format sarif > drift.sarif", does: "for a code scanning service" },
  ],
  run: async (invocation) => (await import("../engine.ts")).verify(invocation),
};
