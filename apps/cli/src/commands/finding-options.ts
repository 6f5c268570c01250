import type { Option } from "./command.ts";

/** How findings are written; `what` is what there is to write. */
export const formatOption = (what: string): Option => ({
  name: "format",
  short: "f",
  value: "FORMAT",
  choices: ["text", "json", "sarif", "github", "junit", "markdown"],
  help: `how to write the ${what}`,
});

export const failOnOption: Option = {
  name: "fail-on",
  value: "SEVERITY",
  choices: ["error", "warning", "info", "hint", "never"],
  help: "the least grave finding that makes the exit status 1; `warning` unless given",
};

/** What every command takes that keeps what it read. */
export const noCache: Option = {
  name: "no-cache",
  help: "do not remember what was read, nor go by what was remembered",
};

/** What every command takes that gives findings, after what is its own. */
export const findingOptions: readonly Option[] = [
  { name: "baseline", value: "FILE", help: "accept the findings that this file holds" },
  {
    name: "update-baseline",
    help: "accept all that is found now: write the baseline, .asbuilt-baseline.json unless named",
  },
  { name: "config", value: "FILE", help: "go by this configuration instead of asbuilt.yml" },
  noCache,
  { name: "max-findings", value: "N", help: "show at most N findings; all count" },
  { name: "quiet", short: "q", help: "print findings only, no summary" },
];
