import type { Design } from "@asbuilt/core/document/design";
import { stateOfDesign } from "@asbuilt/core/document/state";
import type { Evidence } from "@asbuilt/core/model/built";
import { groupBy } from "@asbuilt/core/rules/query/ground";
import { type Claim, factsToldBy, sideOf, type Verdict } from "@asbuilt/core/rules/drift/claim";
import { type Diagnostic, gentler, type Related, type Severity } from "@asbuilt/core/text/diagnostic";
import type { Lines } from "@asbuilt/core/text/lines";
import type { Range } from "@asbuilt/core/text/range";
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
  plans: ReadonlySet<string>,
  design: Design,
  levels: Readonly<Record<string, Severity | "off">>,
  linesOf: (path: string) => Lines | null,
): ReadonlyMap<Claim, Diagnostic> {
  const found = new Map<Claim, Diagnostic>();
  const parts = groupBy(
    claims.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf!,
  );
  for (const claim of claims) {
    const worth = claim.together === null ? most[claim.verdict] : "info";
    const level = levels[claim.rule] ?? rules.find(({ id }) => id === claim.rule)?.severity ?? "error";
    if (
      !worth ||
      claim.partOf ||
      level === "off" ||
      (claim.verdict === "fulfilled" && (plans.has(claim.origin.document) || isDraft(claim, design)))
    )
      continue;
    const { rule, origin, id, fixes, advice } = claim;
    const told = [...factsToldBy(claim), ...(parts.get(id) ?? []).flatMap((part) => [part.id, ...factsToldBy(part)])];
    found.set(claim, {
      rule,
      severity: gentler(level, worth),
      document: origin.document,
      range: origin.range,
      message: claim.together ?? claim.message,
      element: id,
      ...(told.length > 0 ? { parts: [...new Set(told)] } : {}),
      related: placesOf(claim, linesOf),
      fixes,
      ...(advice === null ? {} : { advice }),
    });
  }
  return found;
}

/** That a part of a draft is built is progress, which is told in one sentence. */
const isDraft = ({ origin }: Claim, { documents }: Design): boolean =>
  stateOfDesign(documents.find(({ name }) => name === origin.document)?.metadata.status ?? null) === "planned";

/** The lines that prove it, else those that are worth seeing beside it. A file as a whole that proves something is named in the sentence already. */
function placesOf(
  { kind, name, evidence, beside, differences }: Claim,
  linesOf: (path: string) => Lines | null,
): Related[] {
  const saidOf = (place: Evidence): string => {
    const difference = differences.find((one) => one.evidence.some((each) => isSame(each, place)));
    return difference ? `Here: ${sideOf(difference, "actual")}.` : "";
  };
  const seen = new Set<string>();
  const places: Related[] = [];
  const meant = kind === "column" || kind === "field" ? name.slice(name.lastIndexOf(".") + 1) : name;
  for (const { path, line, says, word } of [
    ...evidence.filter((place) => place.line > 0).map((place) => ({ ...place, says: saidOf(place), word: meant })),
    ...beside.map((place) => ({ ...place, word: "" })),
  ]) {
    if (places.length === mostPlaces || seen.has(`${path}:${line}`)) continue;
    seen.add(`${path}:${line}`);
    const range = line > 0 ? rangeOf(line, word, linesOf(path)) : null;
    if (range) places.push({ document: path, range, message: says });
    else if (line === 0) places.push({ document: path, range: { from: 0, to: 0 }, message: says, whole: true });
  }
  return places;
}

const isSame = (one: Evidence, other: Evidence): boolean => one.path === other.path && one.line === other.line;

/** Longer lines hold many things, such as all columns of a table. */
const longest = 160;

/** A line without the blanks around it, or the word that is meant in a long one; `null` where the file cannot be read. */
function rangeOf(line: number, word: string, lines: Lines | null): Range | null {
  if (!lines) return null;
  const start = lines.startOf(line);
  const words = lines.textOf(line);
  const at = words.length > longest && word !== "" ? words.search(wholeWord(word)) : -1;
  if (at >= 0) return { from: start + at, to: start + at + word.length };
  const blank = words.length - words.trimStart().length;
  return { from: start + blank, to: start + Math.max(words.trimEnd().length, blank) };
}

const wholeWord = (word: string): RegExp => new RegExp(`(?<![\\w.])${word.replace(/[^\w]/g, "\\$&")}(?!\\w)`);
