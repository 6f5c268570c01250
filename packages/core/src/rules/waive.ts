import type { Design } from "../document/design.ts";
import { type Diagnostic, gentler, type Severity } from "../text/diagnostic.ts";
import { type Waiver, waiversOf } from "./waiver-comment.ts";
import { waiversFor } from "./waivers-at.ts";

/** The rule under which waivers themselves are judged. */
export const waiverRule = "waiver";

/** A finding that a comment in the document answers. */
export interface Waived {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface Waiving {
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
}

export interface Rules {
  /** Every rule there is; another name in a waiver is a slip. */
  readonly known: ReadonlySet<string>;
  /** The rules that ran: only of these can be said that a waiver answers nothing. */
  readonly ran: ReadonlySet<string>;
  /** The rules whose waivers are judged here, where another run judges those of the others. */
  readonly ours?: ReadonlySet<string>;
  /** The host's day. Without it nothing expires. */
  readonly today?: string | undefined;
  /** How grave a waiver that does not hold is. */
  readonly level: Severity | "off";
}

/** Sets aside the findings that the documents' own comments answer, and judges those comments. */
export function waive(design: Design, diagnostics: readonly Diagnostic[], rules: Rules): Waiving {
  const waivers = design.documents.flatMap((document) =>
    waiversOf(document.markdown).map((waiver) => ({ document: document.name, waiver })),
  );
  if (waivers.length === 0) return { diagnostics, waived: [] };
  const used = new Set<Waiver>();
  const answersTo = waiversFor(waivers.filter(({ waiver }) => !faultOf(waiver, rules)));
  const kept: Diagnostic[] = [];
  const waived: Waived[] = [];
  for (const diagnostic of diagnostics) {
    const answers = answersTo(diagnostic);
    for (const waiver of answers) used.add(waiver);
    if (answers[0]) waived.push({ diagnostic, reason: answers[0].reason });
    else kept.push(diagnostic);
  }
  const { level } = rules;
  if (level === "off") return { diagnostics: kept, waived };
  for (const { document, waiver } of waivers) {
    if (!isOurs(waiver, rules)) continue;
    const fault = faultOf(waiver, rules);
    if (fault) kept.push(finding(document, waiver, level, fault));
    else if (!used.has(waiver) && waiver.rules.every((rule) => rules.ran.has(rule)))
      kept.push(finding(document, waiver, gentler(level, "info"), unusedWords(waiver)));
  }
  return { diagnostics: kept, waived };
}

/** A waiver that names no rule there is may be meant for any. */
const isOurs = ({ rules: named }: Waiver, { known, ours }: Rules): boolean =>
  ours === undefined || named.every((rule) => !known.has(rule)) || named.some((rule) => ours.has(rule));

/** Why a waiver does not hold. */
function faultOf(waiver: Waiver, { known, today }: Rules): string | null {
  const { rules, reason, until, strange: word } = waiver;
  if (waiver.endsTable)
    return "This comment ends the table above it, and the rows below it are no rows any more: put it into the last cell of the row it speaks of.";
  if (word !== null) return `There is no ${word}; findings are answered by asbuilt-ignore and asbuilt-ignore-file.`;
  const strange = rules.find((rule) => !known.has(rule));
  if (rules.length === 0) return "The waiver names no rule, so it answers nothing.";
  if (strange) return `The waiver names the rule "${strange}", which does not exist.`;
  if (reason === "") return `The waiver of ${namesOf(waiver)} gives no reason, so it does not hold.`;
  if (until !== null && !isDay(until))
    return `The waiver of ${namesOf(waiver)} ends on "${until}", which is no day like 2026-12-31.`;
  if (until !== null && today !== undefined && until < today)
    return `The waiver of ${namesOf(waiver)} ended on ${until} and answers nothing any more: mend what it answered, or give it a later day.`;
  return null;
}

function finding(document: string, waiver: Waiver, severity: Severity, message: string): Diagnostic {
  return {
    rule: waiverRule,
    severity,
    document,
    range: waiver.range,
    message,
    element: `waiver:${waiver.rules.join(",")}`,
    related: [],
    fixes: [],
  };
}

const unusedWords = (waiver: Waiver): string => `Nothing here breaks ${namesOf(waiver)}: the waiver can go.`;

const namesOf = ({ rules }: Waiver): string => rules.map((rule) => `"${rule}"`).join(", ");

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
