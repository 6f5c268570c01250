import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { reporters } from "../reporters/list.ts";
import { standardInput } from "../site-node/read-text.ts";
import { rootOf } from "../site-node/root.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { updateBaseline } from "./baseline.ts";
import { exitCodeOf } from "./report.ts";
import { checkAsked, nothingHere, whatIsAsked } from "./session.ts";
import { settingsOf } from "./settings.ts";
import { watch } from "./watch.ts";

/** `asbuilt check`. */
export async function check(invocation: Invocation): Promise<ExitCode> {
  const { options, terminal, cwd, operands } = invocation;
  if (operands.includes(standardInput) && (options.flag("fix") || options.flag("watch")))
    return wrongUsage("Standard input is read once: it can be neither mended nor watched.", "check", terminal);
  if (!options.flag("watch")) return once(invocation);
  const find = (): readonly string[] => {
    const settings = settingsOf(cwd, options);
    const { config } = rootOf(cwd);
    return [
      ...(config ? [config] : []),
      ...("wrong" in settings ? [] : whatIsAsked(cwd, operands, settings, options).files),
    ];
  };
  return watch(cwd, find, terminal, () => once(invocation));
}

async function once(invocation: Invocation): Promise<ExitCode> {
  const { options, terminal, cwd } = invocation;
  const { colors, width } = terminal;
  const session = await checkAsked(invocation);
  if ("wrong" in session) return wrongUsage(session.wrong, "check", terminal);
  if ("nothing" in session) {
    terminal.err(`${terminal.errColors.red("asbuilt:")} ${nothingHere(session)}\n`);
    return exit.unseen;
  }
  const { report, settings } = session;
  if (options.flag("update-baseline")) return updateBaseline(settings, report, "design", { cwd, say: terminal.err });
  const reporter = reporters.find(({ id }) => id === (options.value("format") ?? "text"))!;
  terminal.out(reporter.report(report, { colors, width, quiet: options.flag("quiet") }));
  return exitCodeOf(report);
}
