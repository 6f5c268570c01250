import type { Diagnostic } from "../text/diagnostic.ts";

// A baseline holds the findings that a team has accepted to live with for now. A finding is known by its rule, its
// document and what it is about, never by its line, so that edits elsewhere do not bring it back.

export interface BaselineEntry {
  readonly rule: string;
  readonly document: string;
  readonly element: string;
  /** How many findings of this kind are accepted. */
  readonly count: number;
}

export interface Baselined {
  /** Findings that the baseline does not know. */
  readonly fresh: readonly Diagnostic[];
  readonly accepted: readonly Diagnostic[];
  /** What the baseline accepts and nobody finds any more, with how many of it are gone. */
  readonly gone: readonly BaselineEntry[];
}

/** Parts findings into those that a baseline accepts and the others. `looked` says which documents were looked at. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: readonly BaselineEntry[],
  looked: (document: string) => boolean = () => true,
): Baselined {
  const left = new Map<string, number>();
  for (const entry of baseline) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  const fresh: Diagnostic[] = [];
  const accepted: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    // What tells several things at once is known when each of them is: the baseline hides nothing that joins them later.
    const counts = keysOf(diagnostic).map((key) => [key, left.get(key) ?? 0] as const);
    for (const [key, count] of counts) if (count > 0) left.set(key, count - 1);
    (counts.every(([, count]) => count > 0) ? accepted : fresh).push(diagnostic);
  }
  const gone = baseline.flatMap((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.delete(keyOf(entry));
    return count > 0 && looked(entry.document) ? [{ ...entry, count }] : [];
  });
  return { fresh, accepted, gone };
}

/** The baseline that accepts all of these findings, sorted so that two of them differ only where they do. */
export function baselineOf(diagnostics: readonly Diagnostic[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, document, element: first, parts = [] } of diagnostics)
    for (const element of [first, ...parts]) {
      const key = keyOf({ rule, document, element });
      entries.set(key, { rule, document, element, count: (entries.get(key)?.count ?? 0) + 1 });
    }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

/** The text of a baseline file. */
export const writeBaseline = (entries: readonly BaselineEntry[]): string =>
  `${JSON.stringify({ format: 1, findings: entries }, null, 2)}\n`;

/** Reads a baseline file, or says what is wrong with it. */
export function readBaseline(text: string): readonly BaselineEntry[] | { readonly wrong: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { wrong: `it is not JSON: ${(error as Error).message}` };
  }
  const { format, findings } = (data ?? {}) as { format?: unknown; findings?: unknown };
  if (format !== 1) return { wrong: "it is not a baseline of format 1; write it anew with --update-baseline" };
  if (!Array.isArray(findings) || !findings.every(isEntry))
    return { wrong: "each of its findings must have a rule, a document, an element and a count" };
  return findings;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== "object" || value === null) return false;
  const { rule, document, element, count } = value as Record<keyof BaselineEntry, unknown>;
  const words = [rule, document, element].every((word) => typeof word === "string");
  return words && Number.isInteger(count) && (count as number) > 0;
}

const keysOf = ({ rule, document, element, parts = [] }: Diagnostic): readonly string[] =>
  [element, ...parts].map((each) => keyOf({ rule, document, element: each }));

/** Documents first, so that a sorted baseline is read document by document. */
const keyOf = ({ rule, document, element }: Pick<Diagnostic, "rule" | "document" | "element">): string =>
  JSON.stringify([document, rule, element]);
