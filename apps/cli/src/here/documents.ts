import type { Diagnostic, Severity } from "@asbuilt/core/text/diagnostic";
import type { DocumentSummary } from "../check/report.ts";
import { counted } from "../reporters/words.ts";
import { padded, printable, widthOf } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { VerifyReport } from "../verify/report.ts";

/** A line for each document: its profile, how many claims it makes, and what was found. */
export function documentTable(
  documents: readonly DocumentSummary[],
  diagnostics: readonly Diagnostic[],
  unchecked: ReadonlyMap<string, number>,
  c: Terminal["colors"],
): string {
  const rows = documents.map(({ name, profile, claims }) => {
    const n = Object.values(claims).reduce((sum, count) => sum + count, 0);
    const mine = diagnostics.filter(({ document }) => document === name);
    return {
      name: printable(name),
      profile,
      claims: counted(n, "claim"),
      found: signsOf(mine, { unchecked: unchecked.get(name) ?? 0, of: n }, c),
    };
  });
  const wide = (key: "name" | "profile" | "claims"): number => Math.max(...rows.map((row) => widthOf(row[key])));
  const [names, profiles, claims] = [wide("name"), wide("profile"), wide("claims")];
  return rows
    .map(
      (row) =>
        `  ${padded(row.name, names)}  ${c.dim(padded(row.profile, profiles))}  ${" ".repeat(claims - row.claims.length)}${row.claims}  ${row.found}\n`,
    )
    .join("");
}

function signsOf(
  diagnostics: readonly Diagnostic[],
  { unchecked, of }: { readonly unchecked: number; readonly of: number },
  c: Terminal["colors"],
): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("info") + count("hint")];
  const parts = [
    errors > 0 ? c.red(counted(errors, "error")) : "",
    warnings > 0 ? c.yellow(counted(warnings, "warning")) : "",
    notes > 0 ? c.blue(counted(notes, "note")) : "",
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(", ");
  if (unchecked === 0) return c.green("nothing found");
  // Where hardly anything could be looked at, nothing found is no good news.
  const paint = unchecked * 2 < of ? c.green : String;
  return `${paint("nothing found")}${c.dim(`; ${unchecked} of ${of} could not be checked`)}`;
}

/** How many claims of each document could not be checked. */
export function uncheckedIn(
  verified: VerifyReport["verified"],
  fromHere: VerifyReport["fromHere"],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { verdict, origin } of verified.flatMap(({ claims }) => claims)) {
    if (verdict !== "uncheckable") continue;
    const name = fromHere(origin.document);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Documents with what is gravest first. */
export function byGravity(
  documents: readonly DocumentSummary[],
  diagnostics: readonly Diagnostic[],
): readonly DocumentSummary[] {
  const weights = new Map<string, number>();
  for (const { document, severity } of diagnostics)
    weights.set(document, (weights.get(document) ?? 0) + weightOf[severity]);
  return documents.toSorted((a, b) => (weights.get(b.name) ?? 0) - (weights.get(a.name) ?? 0));
}

const weightOf: Readonly<Record<Severity, number>> = { error: 1000, warning: 30, info: 2, hint: 1 };
