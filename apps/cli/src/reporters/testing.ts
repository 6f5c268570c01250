import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { Lines } from "@asbuilt/core/text/lines";
import type { Report } from "../check/report.ts";
import pc from "picocolors";
import type { Look } from "./reporter.ts";

// A small world for the tests of reporters: documents by name, and findings at words of theirs.

export const plain: Look = { colors: pc.createColors(false), width: 80, quiet: false };

/** A finding at the first occurrence of `words` in a document. */
export function at(
  documents: Readonly<Record<string, string>>,
  document: string,
  words: string,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  const from = documents[document]!.indexOf(words);
  return {
    rule: "some-rule",
    severity: "warning",
    document,
    range: { from, to: from + words.length },
    message: `"${words}" is wrong.`,
    element: `thing:${words}`,
    related: [],
    fixes: [],
    ...more,
  };
}

export function reportOf(documents: Readonly<Record<string, string>>, more: Partial<Report> = {}): Report {
  return {
    documents: Object.keys(documents).map((name) => ({ name, title: null, profile: "plain", claims: {}, unread: 0 })),
    diagnostics: [],
    answered: [],
    fallen: [],
    unseen: [],
    baselined: false,
    gone: [],
    left: 0,
    hidden: 0,
    failOn: "warning",
    designs: Object.keys(documents).length,
    unlinked: [],
    seconds: 0.25,
    fromRoot: (document) => document,
    outside: () => null,
    lines: (document) => (Object.hasOwn(documents, document) ? new Lines(documents[document]!) : null),
    ...more,
  };
}
