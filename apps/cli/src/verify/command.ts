import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import { verifiers } from "@asbuilt/core/rules/drift/list";
import { verify as verifyDesign } from "@asbuilt/core/rules/drift/verify";
import { surveyors } from "@asbuilt/core/survey/list";
import { surveySite } from "@asbuilt/core/survey/run";
import { groupsOf } from "../check/groups.ts";
import { readAll } from "../check/run.ts";
import { nothingHere, whatIsAsked } from "../check/session.ts";
import { settingsOf } from "../check/settings.ts";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { fromHere } from "../site-node/find.ts";
import { nodeSite } from "../site-node/node-site.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { resolve } from "node:path";
import { verdictsToJson } from "./json.ts";
import { verdictsToText } from "./text.ts";

/** `asbuilt verify`. */
export async function verify({ operands, options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const settings = settingsOf(cwd, options);
  if ("wrong" in settings) return wrongUsage(settings.wrong, "verify", terminal);
  const asked = whatIsAsked(cwd, operands, settings);
  if (asked.files.length === 0 && asked.unseen.length === 0) {
    terminal.err(`${terminal.errColors.red("asbuilt:")} ${nothingHere}\n`);
    return exit.unseen;
  }
  const { sources, unseen } = readAll(asked.files, cwd);
  const site = nodeSite(settings.root);
  const { surveys, problems } = surveySite(surveyors, site);
  const reality = { surveys, kindOf: site.kindOf };
  // Documents are named from the root, as the files they speak of are.
  const verified = groupsOf(sources).map((group) => {
    const design = linkDesign(
      group.map(({ name, text }) => readDocument(fromHere(settings.root, resolve(cwd, name)), text)),
    );
    return { design, ...verifyDesign(verifiers, design, reality) };
  });
  const report = { verified, surveys, problems, unseen: [...asked.unseen, ...unseen] };
  terminal.out(options.value("format") === "json" ? verdictsToJson(report) : verdictsToText(report, terminal));
  const failing = new Set(["contradicted", "missing", "undocumented"]);
  if (report.unseen.length > 0) return exit.unseen;
  return verified.some(({ claims }) => claims.some(({ verdict }) => failing.has(verdict))) ? exit.findings : exit.clean;
}
