import type { SurveyProblem } from "./survey.ts";

/** What one file holds, by the ids of the surveyors that found something in it. Plain data, kept by the hash of the file. */
export interface FileFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly problems: readonly SurveyProblem[];
  /** The surveyors that asked for its syntax in vain, and why there was none, as the end of a sentence. */
  readonly unparsed?: { readonly by: readonly string[]; readonly why: string };
}
