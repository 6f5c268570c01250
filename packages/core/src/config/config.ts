import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Profile } from "../document/context.ts";
import type { Severity } from "../text/diagnostic.ts";

/** What `asbuilt.yml` says. Data only: nothing in it is run. Everything may be left out. */
export interface Config {
  /** Globs of the designs, instead of finding them by name. */
  readonly documents?: readonly string[];
  /** Globs of what is left alone. */
  readonly ignore?: readonly string[];
  /** The habit that the designs are written to, instead of knowing it from their headings. */
  readonly profile?: Profile;
  /** A Markdown file whose headings are the chapters that a design must have. */
  readonly template?: string;
  /** Rule ids to how grave their findings are; `off` silences a rule, naming an opt-in rule turns it on. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly requiredChapters?: readonly string[];
  /** The least grave finding that fails a run. */
  readonly failOn?: Severity | "never";
  readonly maxFindings?: number;
  /** The kinds that the designs tell in full. */
  readonly closed?: readonly Kind[];
  /** A file of accepted findings. */
  readonly baseline?: string;
}

/** What is wrong with a configuration, and where in its text. */
export interface ConfigProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
