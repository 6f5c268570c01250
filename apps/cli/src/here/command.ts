import { exitCodeOf } from "../check/report.ts";
import { calledSo, checkAsked } from "../check/session.ts";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { verifyAsked } from "../verify/session.ts";
import { screenOf } from "./screen.ts";

/** `asbuilt` alone. */
export async function here(invocation: Invocation): Promise<ExitCode> {
  const { terminal } = invocation;
  const { out, colors: c } = terminal;
  const session = await checkAsked(invocation);
  if ("wrong" in session) return wrongUsage(session.wrong, "", terminal);
  if ("nothing" in session) {
    out(
      [
        ["There is no design document here.", ...calledSo(session.called)].join(" "),
        "",
        `  ${c.cyan("asbuilt init")}        begin docs/design.md from the template`,
        `  ${c.cyan("asbuilt check FILE")}  check a document that has another name`,
        "",
      ].join("\n"),
    );
    return exit.clean;
  }
  // A design that nobody holds against the repository it describes is only half looked at.
  const verified = await verifyAsked(invocation);
  const standing = "report" in verified ? verified.report : null;
  out(screenOf(session.report, standing, terminal));
  return Math.max(exitCodeOf(session.report), standing ? exitCodeOf(standing) : exit.clean) as ExitCode;
}
