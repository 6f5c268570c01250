import { type Diagnostic, severities } from "../text/diagnostic.ts";
import type { DesignRule } from "./rule.ts";

/**
 * Leaves out what another finding tells more plainly: a column listed twice with two types is one slip, and mended once.
 * Which rule gives way to which is said by the rule that gives way, and it never gives way to a finding less grave.
 */
export function toldOnce(found: readonly Diagnostic[], rules: readonly DesignRule[]): readonly Diagnostic[] {
  const givesWay = new Map(rules.flatMap(({ id, toldBy }) => (toldBy ? [[id, new Set(toldBy)]] : [])));
  const tellers = new Set([...givesWay.values()].flatMap((rules) => [...rules]));
  const told = new Map<string, Diagnostic[]>();
  for (const finding of found)
    if (tellers.has(finding.rule))
      for (const place of placesOf(finding)) told.set(place, [...(told.get(place) ?? []), finding]);
  return found.filter((finding) => {
    const others = givesWay.get(finding.rule);
    return (
      !others ||
      !placesOf(finding).some((place) =>
        told.get(place)?.some((one) => others.has(one.rule) && isAsGrave(one, finding)),
      )
    );
  });
}

const isAsGrave = (one: Diagnostic, other: Diagnostic): boolean =>
  severities.indexOf(one.severity) <= severities.indexOf(other.severity);

const placesOf = ({ document, range, related }: Diagnostic): string[] =>
  [{ document, range }, ...related].map((place) => `${place.document}#${place.range.from}`);
