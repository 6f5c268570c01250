import type { BuiltElement } from "../../model/built.ts";
import type { Element } from "../../model/element.ts";
import type { Survey } from "../../survey/survey.ts";
import type { Claim } from "./claim.ts";

/** One fact of a claim beside what was found of it; `null` where a side says nothing. */
export interface ComparedFact {
  readonly fact: string;
  readonly designed: string;
  readonly built: string | null;
}

/** Facts that describe for people, or tell how others were read: nothing is held against them. */
const untold: ReadonlySet<string> = new Set([
  "description",
  "purpose",
  "summary",
  "category",
  "parameters",
  "request",
  "response",
  "responsibility",
  "aliases",
  "dialect",
  "form",
  "references",
  "glob",
  // Claims of their own.
  "access",
  "code",
  "within",
  "portSide",
]);

/** The thing by which a survey proved a claim: of all that it found at the place of the proof that of the claim's own id or kind, else the one of that id. */
export function provenBy(
  { id, kind, evidence, survey, target }: Claim,
  surveys: readonly Survey[],
): BuiltElement | null {
  const elements = surveys
    .filter((each) => each.source === survey && each.target === target)
    .flatMap((each) => each.elements);
  const there = elements.filter((element) =>
    element.evidence.some(({ path, line }) => path === evidence[0]?.path && line === evidence[0].line),
  );
  return (
    there.find((one) => one.id === id) ??
    there.find((one) => one.kind === kind) ??
    elements.find((one) => one.id === id) ??
    there[0] ??
    null
  );
}

/** What the design says of a thing, fact by fact, beside what stands. */
export function comparedFacts({ facts }: Element, built: BuiltElement | null): ComparedFact[] {
  const is = (built?.facts ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(facts).flatMap(([fact, value]) => {
    const designed = untold.has(fact) ? null : shown(value);
    return designed === null ? [] : [{ fact, designed, built: shown(is[fact]) }];
  });
}

/** A fact in words; `null` for none. */
function shown(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((each) => shown(each) ?? "").join(", ");
  const { raw } = value as { readonly raw?: unknown };
  return typeof raw === "string" ? raw : null;
}
