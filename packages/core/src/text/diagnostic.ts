import type { TextEdit } from "./edit.ts";
import type { Range } from "./range.ts";

/** As in LSP: an `error` is surely wrong, a `warning` most likely, an `info` worth knowing, a `hint` only where one looks for it. */
export type Severity = "error" | "warning" | "info" | "hint";

export const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

export const gentler = (a: Severity, b: Severity): Severity => (severities.indexOf(a) >= severities.indexOf(b) ? a : b);

/** The other side of a finding: the second place that contradicts the first, or the place it should agree with. */
export interface Related {
  readonly document: string;
  readonly range: Range;
  readonly message: string;
  /** The file or folder is meant as a whole: its name tells, and no line of it. */
  readonly whole?: true;
}

/** A mend that loses nothing. `safe` fixes may be applied without a person looking at each. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** The document the range is in, as the host named it. */
  readonly document: string;
  readonly range: Range;
  /** One sentence that names the thing, says what is wrong and, where two places differ, both values. */
  readonly message: string;
  /** What the finding is about: with `rule` it identifies the finding, whatever line it moves to. */
  readonly element: string;
  /** What else it is about, where it tells several things at once. */
  readonly parts?: readonly string[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** What to do instead of mending the document, as a whole sentence. */
  readonly advice?: string;
}

/** What could not be read or looked at: never an exception, always a place and a reason. */
export interface Problem {
  readonly range: Range;
  readonly what: string;
  readonly why: string;
}
