import type { Design } from "../../document/design.ts";
import type { Severity } from "../../text/diagnostic.ts";
import type { RuleGroup } from "../rule.ts";
import type { ClaimKind, Word } from "./claim.ts";
import type { Reality } from "./reality.ts";

/** Holds the claims of one kind, or of a few that belong together, against what stands. Its page beside it is its documentation and its test. */
export interface Verifier {
  readonly on: "drift";
  /** Kebab-case; the name of its file: `column-drift`. */
  readonly id: string;
  readonly kinds: readonly ClaimKind[];
  readonly group: RuleGroup;
  /** What must hold for the rule to be silent: a whole sentence. */
  readonly requires: string;
  readonly severity: Severity;
  /**
   * An answer for each claim it has something to say of, what nobody describes, and notes. A claim without an answer counts as one
   * that nothing here could be held against.
   */
  readonly verify: (design: Design, reality: Reality) => Iterable<Word>;
}
