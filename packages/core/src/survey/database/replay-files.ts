import type { Evidence } from "../../model/built.ts";
import type { FieldShape, RecordShape } from "../../notation/notation.ts";
import { applyStatement, nothingYet, recordOf, type Standing } from "../../notation/sql/replay.ts";
import type { AlterAction, Statement } from "../../notation/sql/statement.ts";
import { keyOf, type TableState } from "../../notation/sql/table-state.ts";
import type { Range } from "../../text/range.ts";
import { evidenceOf, placed } from "./place.ts";

/** One file of changes to a database. */
export interface ChangeFile {
  readonly path: string;
  readonly statements: readonly Statement[];
}

/** A table as it stands at the end, with the places of what was said later than the definition of its columns. */
export interface StandingTable {
  /** Its ranges are places: files and lines. */
  readonly record: RecordShape;
  /** By the name of a column in lower case: where each fact was last said, if elsewhere than where the column is defined. */
  readonly proofs: ReadonlyMap<string, Readonly<Record<string, Evidence>>>;
}

type Proofs = Map<string, Record<string, Evidence>>;

/** Carries out the statements of files in their order. */
export function replayFiles(files: readonly ChangeFile[]): StandingTable[] {
  const standing = nothingYet();
  const proofs = new WeakMap<TableState, Proofs>();
  for (const { path, statements } of files)
    for (const statement of placed(statements, path)) applyWithProof(standing, proofs, statement);
  return [...standing.tables.values()].map((table) => ({
    record: recordOf(table),
    proofs: proofs.get(table) ?? new Map(),
  }));
}

function applyWithProof(standing: Standing, proofs: WeakMap<TableState, Proofs>, statement: Statement): void {
  if (statement.kind !== "alterTable") return applyStatement(standing, statement);
  for (const action of statement.actions) {
    const table = standing.tables.get(keyOf(statement.table));
    const before = table && new Map(table.fields);
    applyStatement(standing, { ...statement, actions: [action] });
    if (!table || !before) continue;
    const own = proofs.get(table) ?? new Map<string, Record<string, Evidence>>();
    proofs.set(table, own);
    note(own, before, table, action, evidenceOf(rangeOf(action) ?? statement.table.range));
  }
}

/** Notes where facts of columns that were there before have changed. */
function note(
  proofs: Proofs,
  before: ReadonlyMap<string, FieldShape>,
  table: TableState,
  action: AlterAction,
  at: Evidence,
): void {
  const [from, to] = renamed(action);
  if (from !== to && proofs.has(from)) {
    proofs.set(to, proofs.get(from)!);
    proofs.delete(from);
  }
  for (const [name, now] of table.fields) {
    const earlier = before.get(name === to ? from : name);
    if (!earlier || earlier === now) continue;
    const own = proofs.get(name) ?? {};
    for (const fact of new Set([...Object.keys(earlier), ...Object.keys(now)])) {
      const key = fact as keyof FieldShape;
      if (key !== "range" && key !== "name" && earlier[key] !== now[key]) own[fact] = at;
    }
    if (Object.keys(own).length > 0) proofs.set(name, own);
  }
  for (const name of proofs.keys()) if (!table.fields.has(name)) proofs.delete(name);
}

function renamed(action: AlterAction): readonly [string, string] {
  if (action.kind === "renameColumn") return [action.from.text.toLowerCase(), action.to.text.toLowerCase()];
  if (action.kind === "redefineColumn") return [action.from.toLowerCase(), action.column.name.toLowerCase()];
  return ["", ""];
}

function rangeOf(action: AlterAction): Range | undefined {
  switch (action.kind) {
    case "addColumn":
    case "redefineColumn":
      return action.column.range;
    case "dropColumn":
    case "alterColumn":
      return action.name.range;
    case "renameColumn":
    case "renameTable":
      return action.to.range;
    case "addConstraint":
      return action.constraint.range;
    default:
      return undefined;
  }
}
