import type { ClaimKind } from "../claim.ts";

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
