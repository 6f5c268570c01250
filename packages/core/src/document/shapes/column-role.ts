/** What a column of a table holds. */
export type ColumnRole =
  | "name"
  | "id"
  | "type"
  | "description"
  | "method"
  | "path"
  | "component"
  | "entity"
  | "field"
  | "table"
  | "column"
  | "key"
  | "nullable"
  | "required"
  | "default"
  | "constraint"
  | "references"
  | "technology"
  | "version"
  | "purpose"
  | "category"
  | "code"
  | "http-status"
  | "error"
  | "risk"
  | "impact"
  | "probability"
  | "mitigation"
  | "owner"
  | "status"
  | "date"
  | "question"
  | "answer"
  | "metric"
  | "target"
  | "measured"
  | "suite"
  | "tool"
  | "file"
  | "node"
  | "image"
  | "port"
  | "replicas"
  | "environment"
  | "variable"
  | "value"
  | "term"
  | "definition"
  | "access"
  | "request"
  | "response"
  | "from"
  | "to"
  | "uses"
  | "role"
  | "example"
  | "event"
  | "threat"
  | "priority"
  | "requirement"
  | "decision"
  | "rationale"
  | "notes"
  | "number";

/** Titles to roles, in lower case. */
const titles: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  name: ["name"],
  description: ["description"],
};

const roleOfTitle = new Map<string, ColumnRole>(
  Object.entries(titles).flatMap(([role, words]) => words.map((word) => [word, role as ColumnRole] as const)),
);

/** The role of each column title, by its words alone. */
export const columnRoles = (of: readonly string[]): (ColumnRole | null)[] =>
  of.map((title) => roleOfTitle.get(title) ?? null);
