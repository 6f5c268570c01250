import { designRules } from "@asbuilt/core/rules/list";
import { waiverRule } from "@asbuilt/core/rules/waive";
import { ruleIds } from "../check/settings.ts";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { pageOf } from "../pages.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { didYouMean } from "../terminal/suggest.ts";
import type { Colors } from "../terminal/terminal.ts";
import { pageForTerminal } from "./page.ts";

/** `asbuilt explain`. */
export async function explain({ operands, terminal }: Invocation): Promise<ExitCode> {
  const { out, colors } = terminal;
  if (operands.length === 0) {
    out(allRules(colors));
    return exit.clean;
  }
  for (const id of operands) {
    if (!ruleIds.includes(id))
      return wrongUsage(`There is no rule \`${id}\`.${didYouMean(id, ruleIds)}`, "explain", terminal);
    const rule = designRules.find((one) => one.id === id);
    const page = pageOf(id) ?? `# ${id}\n\n${rule?.requires ?? ""}\n`;
    out(pageForTerminal(page, colors));
    if (rule) out(colors.dim(`\n${rule.group} · ${rule.optIn ? "runs only when asked for" : rule.severity}\n`));
  }
  return exit.clean;
}

/** Every rule with what it requires, by group. */
function allRules(c: Colors): string {
  const groups = new Map<string, string[]>();
  const add = (group: string, line: string): void => void groups.set(group, [...(groups.get(group) ?? []), line]);
  for (const { id, group, requires, optIn } of designRules)
    add(group, `  ${c.cyan(id)}${optIn ? c.dim(" (opt-in)") : ""}\n      ${requires}`);
  add(
    "waivers",
    `  ${c.cyan(waiverRule)}\n      A waiver names a rule, gives a reason, still holds and answers a finding.`,
  );
  const parts = [...groups].map(([group, lines]) => `${c.bold(group)}\n${lines.join("\n")}\n`);
  return `${parts.join("\n")}\nMore on one: ${c.cyan("asbuilt explain RULE")}\n`;
}
