import type { Verdict } from "@asbuilt/core/rules/drift/claim";
import { printable } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { claimed, countsOf, type VerifyReport } from "./report.ts";

const shown: ReadonlySet<Verdict> = new Set(["contradicted", "missing", "undocumented", "fulfilled"]);

/** The verdicts for people at a terminal. */
export function verdictsToText({ verified, unseen }: VerifyReport, { colors: c }: Pick<Terminal, "colors">): string {
  const lines: string[] = [];
  for (const { design, claims, notes } of verified) {
    for (const { verdict, message, origin } of claims.filter((claim) => shown.has(claim.verdict))) {
      const document = design.documents.find(({ name }) => name === origin.document);
      const line = document?.markdown.lines.lineAt(origin.range.from) ?? 1;
      lines.push(`${c.red(verdict)}  ${printable(origin.document)}:${line}  ${printable(message)}`);
    }
    lines.push(...notes.map(printable));
  }
  for (const { name, why } of unseen) lines.push(`${c.red("not looked at")}  ${printable(name)}: ${printable(why)}.`);
  const all = verified.flatMap(({ claims }) => claims);
  const counts = Object.entries(countsOf(all)).filter(([, count]) => count > 0);
  lines.push(`${claimed(all)} claims: ${counts.map(([verdict, count]) => `${count} ${verdict}`).join(", ")}`);
  return `${lines.join("\n")}\n`;
}
