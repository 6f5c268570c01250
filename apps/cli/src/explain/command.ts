import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { pageOf } from "../pages.ts";
import { ruleIds, rules, type RuleSummary } from "../rules.ts";
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
    const rule = rules.find((one) => one.id === id);
    const page = pageOf(id) ?? `# ${id}\n\n${rule?.requires ?? ""}\n`;
    out(pageForTerminal(page, colors));
    if (rule) out(colors.dim(`\n${rule.group} · ${rule.optIn ? "runs only when asked for" : rule.severity}\n`));
  }
  return exit.clean;
}

/** Rules that hold a design against what stands are a group of their own: they run with `verify`. */
const groupOf = ({ on, group }: RuleSummary): string => (on === "drift" ? "what stands (asbuilt verify)" : group);

/** Every rule with what it requires, by group. */
function allRules(c: Colors): string {
  const groups = new Map<string, string[]>();
  const add = (group: string, line: string): void => void groups.set(group, [...(groups.get(group) ?? []), line]);
  for (const rule of rules) {
    const { id, requires, optIn } = rule;
    add(groupOf(rule), `  ${c.cyan(id)}${optIn ? c.dim(" (opt-in)") : ""}\n      ${requires}`);
  }
  const parts = [...groups].map(([group, lines]) => `${c.bold(group)}\n${lines.join("\n")}\n`);
  return `${parts.join("\n")}\nMore on one: ${c.cyan("asbuilt explain RULE")}\n`;
}
