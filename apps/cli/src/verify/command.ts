import { updateBaseline } from "../check/baseline.ts";
import { exitCodeOf } from "../check/report.ts";
import { nothingHere } from "../check/session.ts";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { reporters } from "../reporters/list.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { explainClaim } from "./explain-claim.ts";
import { verdictsToJson } from "./json.ts";
import { verifyAsked } from "./session.ts";
import { verdictsToText } from "./text.ts";

/** `asbuilt verify`. */
export async function verify(invocation: Invocation): Promise<ExitCode> {
  const { options, terminal, cwd } = invocation;
  const session = await verifyAsked(invocation);
  if ("wrong" in session) return wrongUsage(session.wrong, "verify", terminal);
  if ("nothing" in session) {
    terminal.err(`${terminal.errColors.red("asbuilt:")} ${nothingHere(session)}\n`);
    return exit.unseen;
  }
  const { report, settings } = session;
  if (options.flag("update-baseline")) return updateBaseline(settings, report, "drift", { cwd, say: terminal.err });
  const asked = options.value("explain");
  if (asked !== undefined) {
    const explained = explainClaim(asked, report, terminal);
    if (typeof explained !== "string") return wrongUsage(explained.wrong, "verify", terminal);
    terminal.out(explained);
    return exit.clean;
  }
  const look = { colors: terminal.colors, width: terminal.width, quiet: options.flag("quiet") };
  const format = options.value("format") ?? "text";
  if (format === "json") terminal.out(verdictsToJson(report));
  else if (format === "text") terminal.out(verdictsToText(report, look));
  else terminal.out(reporters.find(({ id }) => id === format)!.report(report, look));
  return exitCodeOf(report);
}
