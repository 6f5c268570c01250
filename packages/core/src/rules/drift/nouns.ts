import type { ClaimKind } from "./claim.ts";

/** What several claims of a kind are called. */
export const nouns: Readonly<Record<ClaimKind, string>> = {
  component: "components",
  module: "modules",
  relation: "arrows",
  path: "files and folders",
  entity: "data structures",
  field: "fields",
  table: "tables",
  column: "columns",
  index: "indexes",
  "foreign-key": "foreign keys",
  endpoint: "endpoints",
  channel: "channels",
  control: "rights",
  node: "units of deployment",
  dependency: "dependencies",
  "error-code": "errors",
  setting: "settings",
  suite: "suites",
  symbol: "names in code",
  target: "targets",
  quantity: "numbers",
};
