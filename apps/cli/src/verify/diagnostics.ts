import type { Design } from "@asbuilt/core/document/design";
import { stateOfDesign } from "@asbuilt/core/document/state";
import type { Claim, Difference, Verdict } from "@asbuilt/core/rules/drift/claim";
import { type Diagnostic, gentler, type Related, type Severity } from "@asbuilt/core/text/diagnostic";
import type { Lines } from "@asbuilt/core/text/lines";
import { rules } from "../rules.ts";

/** What a claim that does not hold is at most worth; the others are no findings. */
const most: Partial<Record<Verdict, Severity>> = {
  contradicted: "error",
  missing: "error",
  undocumented: "warning",
  fulfilled: "info",
};

/** More places than this prove nothing more. */
const mostPlaces = 3;

/** The findings among claims, as all reporters show them. `levels` are what configuration says of rules. */
export function diagnosticsOf(
  claims: readonly Claim[],
  design: Design,
  levels: Readonly<Record<string, Severity | "off">>,
  linesOf: (path: string) => Lines | null,
): ReadonlyMap<Claim, Diagnostic> {
  const found = new Map<Claim, Diagnostic>();
  for (const claim of claims) {
    const worth = most[claim.verdict];
    const level = levels[claim.rule] ?? rules.find(({ id }) => id === claim.rule)?.severity ?? "error";
    if (!worth || claim.partOf || level === "off" || (claim.verdict === "fulfilled" && isDraft(claim, design)))
      continue;
    const { rule, origin, message, id, fixes } = claim;
    found.set(claim, {
      rule,
      severity: gentler(level, worth),
      document: origin.document,
      range: origin.range,
      message,
      element: id,
      related: placesOf(claim, linesOf),
      fixes,
    });
  }
  return found;
}

/** That a part of a draft is built is progress, which is told in one sentence. */
const isDraft = ({ origin }: Claim, { documents }: Design): boolean =>
  stateOfDesign(documents.find(({ name }) => name === origin.document)?.metadata.status ?? null) === "planned";

/** What a fact is called before its value; a value that says by itself what it is of needs no name. */
const called: Readonly<Record<string, string>> = {
  toTable: "refers to",
  toColumns: "refers to",
  onDelete: "on delete",
  onUpdate: "on update",
  primaryKey: "primary key",
  nullable: "",
  unique: "",
};

const hereOf = ({ fact, actual }: Difference): string => [called[fact] ?? fact, actual].filter(Boolean).join(" ");

/** The lines that prove it. A file as a whole is named in the sentence already. */
function placesOf({ evidence, differences, origin }: Claim, linesOf: (path: string) => Lines | null): Related[] {
  const seen = new Set<string>();
  const places: Related[] = [];
  for (const { path, line } of evidence) {
    const lines = line > 0 && !seen.has(`${path}:${line}`) ? linesOf(path) : null;
    seen.add(`${path}:${line}`);
    if (!lines || places.length === mostPlaces || (path === origin.document && line === 0)) continue;
    const start = lines.startOf(line);
    const words = lines.textOf(line);
    const blank = words.length - words.trimStart().length;
    const difference = differences.find((one) => one.evidence.some((each) => each.path === path && each.line === line));
    places.push({
      document: path,
      range: { from: start + blank, to: start + Math.max(words.trimEnd().length, blank) },
      message: difference ? `Here: ${hereOf(difference)}.` : "",
    });
  }
  return places;
}
