import type { Guidance } from "../document/template.ts";
import type { Design } from "../document/design.ts";
import type { Fix, Related, Severity } from "../text/diagnostic.ts";
import type { Range } from "../text/range.ts";

/** The groups in which findings are shown. */
export type RuleGroup =
  | "completeness"
  | "links"
  | "architecture"
  | "data"
  | "api"
  | "deployment"
  | "security"
  | "performance"
  | "errors"
  | "testing"
  | "dependencies"
  | "risks"
  | "consistency";

/** What a rule says of one place; the judge adds the rest. */
export interface Finding {
  readonly document: string;
  readonly range: Range;
  /** One sentence that names the thing and, where two places differ, both values. */
  readonly message: string;
  /** What it is about: an element's id, or a section's title or another stable name. Findings are told apart by it, never by line. */
  readonly element: string;
  /** What else it is about, where it tells several things at once: see `Diagnostic`. */
  readonly parts?: readonly string[];
  /** Overrides the rule's severity downwards where the finding is less sure. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** A rule over one design. Its page beside it, `<id>.md`, is its documentation and its test. */
export interface DesignRule {
  readonly on: "design";
  /** Kebab-case; the name of its file. */
  readonly id: string;
  readonly group: RuleGroup;
  /** What a design must hold for the rule to be silent: a whole sentence. */
  readonly requires: string;
  readonly severity: Severity;
  /** Runs only when configuration asks for it. */
  readonly optIn?: true;
  /** The rules that tell the same slip more plainly: where one of them speaks of the same place, this one is silent. */
  readonly toldBy?: readonly string[];
  readonly check: (design: Design, settings: Settings) => Iterable<Finding>;
}

/** What configuration says to rules, beyond on, off and severity. */
export interface Settings {
  /** The chapters that must be there; the profile's own where not given. */
  readonly requiredChapters?: readonly string[];
  /** What the team's own template says below the headings of its chapters. */
  readonly guidance?: readonly Guidance[];
  /** The host's day, `2026-01-31`, for what expires. */
  readonly today?: string;
  /** Whether the documents stand in the repository they were written for; a loose copy has lost what its links lead to. */
  readonly repository?: boolean;
  /** Whether a path relative to the document exists; absent where the host cannot look. */
  readonly exists?: (document: string, path: string) => boolean;
  /** The text of a Markdown file by its path relative to the document; `null` where there is none to read, absent where the host cannot look. */
  readonly textOf?: (document: string, path: string) => string | null;
}
