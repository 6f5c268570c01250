import type { Design } from "../document/design.ts";
import { type Diagnostic, gentler, type Severity, severities } from "../text/diagnostic.ts";
import type { DesignRule, Settings } from "./rule.ts";
import { toldOnce } from "./told-once.ts";
import { waive, type Waived, waiverRule } from "./waive.ts";

/** Which rules run, and how grave each one's findings are. */
export interface Judgement {
  readonly settings?: Settings;
  /** Rule ids to "off" or another severity; naming an opt-in rule turns it on. */
  readonly levels?: Readonly<Record<string, Severity | "off">>;
  /** The rules there are beside those that run, which a waiver may name. */
  readonly known?: readonly string[];
}

/** A rule that fell: the others still ran. */
export interface Fallen {
  readonly rule: string;
  readonly error: string;
}

export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that comments in the documents answer. */
  readonly waived: readonly Waived[];
  readonly fallen: readonly Fallen[];
}

/** Runs rules over a design. Findings come most grave first, then in the order of the documents. */
export function judge(
  rules: readonly DesignRule[],
  design: Design,
  { settings = {}, levels = {}, known = [] }: Judgement = {},
): Verdict {
  const found: Diagnostic[] = [];
  const fallen: Fallen[] = [];
  const ran = new Set<string>();
  for (const rule of rules) {
    const level = levels[rule.id] ?? (rule.optIn ? "off" : rule.severity);
    if (level === "off") continue;
    ran.add(rule.id);
    try {
      for (const finding of rule.check(design, settings)) {
        const { related = [], fixes = [], severity, ...rest } = finding;
        found.push({
          ...rest,
          rule: rule.id,
          severity: severity ? gentler(level, severity) : level,
          related,
          fixes,
        });
      }
    } catch (error) {
      fallen.push({ rule: rule.id, error: String(error) });
    }
  }
  const { diagnostics, waived } = waive(design, toldOnce(found, rules), {
    known: new Set([...known, ...rules.map(({ id }) => id)]),
    ran,
    today: settings.today,
    level: levels[waiverRule] ?? "warning",
  });
  const order = new Map(design.documents.map((document, i) => [document.name, i]));
  const sorted = diagnostics.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) ||
      a.range.from - b.range.from,
  );
  return { diagnostics: sorted, waived, fallen };
}
