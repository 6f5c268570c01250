import type { Fallen } from "@asbuilt/core/rules/judge";
import type { Diagnostic, Severity } from "@asbuilt/core/text/diagnostic";
import type { Lines } from "@asbuilt/core/text/lines";
import type { Unlinked } from "../site-node/find-designs.ts";
import type { Unseen } from "../site-node/find.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";

/** What is known of a document that was read: enough for a summary. */
export interface DocumentSummary {
  readonly name: string;
  readonly title: string | null;
  readonly profile: string;
  /** How many things it states, by kind. */
  readonly claims: Readonly<Record<string, number>>;
  /** How many places in it could not be read. */
  readonly unread: number;
}

/** A finding that a person has answered already, with the reason given. */
export interface Answered {
  readonly diagnostic: Diagnostic;
  readonly by: "waiver" | "baseline";
  readonly reason: string;
}

/** One design, checked. Plain data: it is sent between threads and kept on disk. */
export interface Checked {
  readonly documents: readonly DocumentSummary[];
  readonly diagnostics: readonly Diagnostic[];
  readonly answered: readonly Answered[];
  readonly fallen: readonly Fallen[];
  readonly unseen: readonly Unseen[];
}

/** How the claims of designs stand, beside what is found wrong with them. */
export interface Standing {
  /** `142 claims: 118 confirmed, 3 contradicted, 13 not checkable`. */
  readonly words: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly chapters: readonly ChapterRow[];
  readonly notes: readonly string[];
}

/** How the claims of one chapter stand: each is confirmed, wrong, planned or not checkable. */
export interface ChapterRow {
  readonly document: string;
  readonly title: string;
  readonly claims: number;
  readonly confirmed: number;
  /** Claims that are contradicted or missing. */
  readonly wrong: number;
  /** What stands and the chapter leaves out: nobody claims it, so it is none of its claims. */
  readonly undocumented: number;
  readonly planned: number;
  readonly "not checkable": number;
}

/** All that a run found. What reporters show. */
export interface Report extends Checked {
  /** Only where claims were held against what stands. */
  readonly standing?: Standing;
  /** Whether there is a baseline. */
  readonly baselined: boolean;
  /** Baseline entries whose findings no longer occur. */
  readonly gone: readonly { readonly rule: string; readonly document: string; readonly element: string }[];
  /** How many findings `--max-findings` leaves out. They count all the same. */
  readonly left: number;
  /** How many hints are not shown, since nobody asked for them. */
  readonly hidden: number;
  readonly failOn: Severity | "never";
  /** How many designs the documents make. */
  readonly designs: number;
  /** What stands beside the index of a design and was not read, since no link in it leads there. */
  readonly unlinked: readonly Unlinked[];
  readonly seconds: number;
  /** A document's name as counted from the root of the repository. */
  readonly fromRoot: (document: string) => string;
  /** The address of a document that stands outside the root; `null` for all others. */
  readonly outside: (document: string) => string | null;
  /** The lines of a document, for places and code frames; `null` if it cannot be read. */
  readonly lines: (document: string) => Lines | null;
}

export const severitiesAtLeast = (least: Severity | "never"): readonly Severity[] =>
  least === "never" ? [] : (["error", "warning", "info", "hint"] as const).slice(0, order[least] + 1);

const order = { error: 0, warning: 1, info: 2, hint: 3 } as const;

export function exitCodeOf({ diagnostics, failOn, unseen, fallen }: Report): ExitCode {
  if (unseen.length > 0 || fallen.length > 0) return exit.unseen;
  const failing = severitiesAtLeast(failOn);
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? exit.findings : exit.clean;
}
