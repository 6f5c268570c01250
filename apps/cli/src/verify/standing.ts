import type { Standing } from "../check/report.ts";
import { byChapter } from "./chapters.ts";
import { claimed, countsOf, type VerifyReport } from "./report.ts";
import { verdictsInWords } from "./text.ts";

/** How the claims of a run stand, for all formats. */
export function standingOf(report: Pick<VerifyReport, "verified" | "since" | "chosen">): Standing {
  const claims = report.verified.flatMap((one) => one.claims);
  return {
    words: verdictsInWords(report),
    counts: { claims: claimed(claims), ...countsOf(claims) },
    chapters: report.verified.flatMap(byChapter).filter(({ claims: n, undocumented }) => n + undocumented > 0),
    notes: report.verified.flatMap(({ notes }) => notes.map(({ message }) => message)),
  };
}
