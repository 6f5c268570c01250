import type { Design } from "@asbuilt/core/document/design";
import { type Claim, type Verdict, verdicts } from "@asbuilt/core/rules/drift/claim";
import type { ToldNote } from "@asbuilt/core/rules/drift/verify";
import type { Fallen } from "@asbuilt/core/rules/judge";
import type { Survey, SurveyProblem } from "@asbuilt/core/survey/survey";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Answered, DocumentSummary, Report } from "../check/report.ts";
import type { Outline } from "./outline.ts";

/** One design with its verdicts. */
export interface Verified {
  /** Every claim of the design in the order of its text, then what is undocumented. */
  readonly claims: readonly Claim[];
  readonly notes: readonly ToldNote[];
  readonly fallen: readonly Fallen[];
  readonly outlines: readonly Outline[];
  readonly summaries: readonly DocumentSummary[];
  /** The claims that do not hold, each with the finding that says so. */
  readonly findings: ReadonlyMap<Claim, Diagnostic>;
  /** The claims that a finding of another design tells, each with the claim that it is of. */
  readonly tellers: ReadonlyMap<Claim, Claim>;
  readonly answered: readonly Answered[];
  /** The comments that were to answer findings and do not hold. */
  readonly waivers: readonly Diagnostic[];
  /** The design itself, read again for who asks for more than its verdicts. */
  readonly design: () => Design;
}

/** All that a run found out. What is shown. */
export interface VerifyReport extends Report {
  readonly verified: readonly Verified[];
  readonly surveys: readonly Survey[];
  readonly problems: readonly SurveyProblem[];
  /** The revision since which only news are shown; `null` where everything is. */
  readonly since: string | null;
  /** Whether only claims of some kinds or verdicts were asked for. */
  readonly chosen: boolean;
  /** A path of the repository as `lines` knows it. */
  readonly fromHere: (path: string) => string;
}

/** How many claims got each verdict. */
export function countsOf(claims: readonly Claim[]): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict, undescribed } of claims) if (!undescribed) counts[verdict]++;
  return counts;
}

/** What is undocumented was never claimed, also where it is accepted. */
export const isClaimed = ({ verdict, undescribed }: Claim): boolean => verdict !== "undocumented" && !undescribed;

export const claimed = (claims: readonly Claim[]): number => claims.filter(isClaimed).length;
