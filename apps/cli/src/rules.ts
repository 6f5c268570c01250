import { verifiers } from "@asbuilt/core/rules/drift/list";
import { designRules } from "@asbuilt/core/rules/list";
import type { RuleGroup } from "@asbuilt/core/rules/rule";
import { waiverRule } from "@asbuilt/core/rules/waive";
import type { Severity } from "@asbuilt/core/text/diagnostic";

/** What is said of a rule, whatever it judges. */
export interface RuleSummary {
  readonly id: string;
  readonly on: "design" | "drift";
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly requires: string;
  readonly optIn?: boolean;
}

/** Every rule that findings may come from. */
export const rules: readonly RuleSummary[] = [
  ...designRules,
  ...verifiers,
  {
    id: waiverRule,
    on: "design",
    group: "consistency",
    severity: "warning",
    requires: "A waiver names a rule, gives a reason, still holds and answers a finding.",
  },
];

export const groupOf = (id: string): RuleGroup | undefined => rules.find((rule) => rule.id === id)?.group;

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** The rules that `check` runs, and those that `verify` runs: each leaves the findings of the other alone. */
export const isOn = (on: RuleSummary["on"], id: string): boolean =>
  rules.some((rule) => rule.id === id && rule.on === on);
