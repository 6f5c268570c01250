import { liveApi } from "../../../survey/api/survey-of-api.ts";
import type { Claim, ClaimKind } from "../claim.ts";

/** How it is said that many of a kind are not there; none for those that are each looked at by themselves. */
export const absences: Partial<Record<ClaimKind, (what: string) => string>> = {
  path: (what) => `The repository lacks ${what}`,
  entity: (what) => `No code here declares ${what}`,
  table: (what) => `No schema or migration here makes ${what}`,
  index: (what) => `No schema or migration here makes ${what}`,
  "foreign-key": (what) => `No schema or migration here makes ${what}`,
  endpoint: (what) => `No route of the code serves ${what}`,
  channel: (what) => `No code here sends or hears ${what}`,
  dependency: (what) => `No manifest here declares ${what}`,
  "error-code": (what) => `No source file here has ${what}`,
  setting: (what) => `Nothing here reads ${what}`,
  symbol: (what) => `No code or configuration here writes ${what}`,
};

/** That what some claims of one kind tell of is not there; a running API that was asked is no code. */
export function absenceOf(group: readonly Claim[], what: string): string {
  const { kind, survey, target } = group[0]!;
  return kind === "endpoint" && survey === liveApi ? `No operation of ${target} serves ${what}` : absences[kind]!(what);
}
