import type { DataType } from "../../model/value.ts";
import type { Range } from "../../text/range.ts";

// What a script says, statement by statement, as typed values. Folding them into tables is replay.ts.

/** A name as written, without quotes; `schema` holds all before the last dot. */
export interface Name {
  readonly text: string;
  readonly range: Range;
  readonly schema?: string;
}

export interface Reference {
  readonly table: Name;
  readonly columns: readonly string[];
  readonly onDelete?: string;
  readonly onUpdate?: string;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly range: Range;
  readonly type?: DataType;
  readonly nullable?: boolean;
  readonly default?: string;
  /** What code writes where no value is given. */
  readonly filled?: string;
  readonly primaryKey?: boolean;
  readonly unique?: boolean;
  readonly references?: Reference;
  readonly check?: string;
  readonly generated?: boolean;
  readonly comment?: string;
}

/** A rule over columns of a table. `name` is that of the constraint, where somebody gave it one. */
export type TableConstraint =
  | { readonly kind: "primaryKey"; readonly name?: string; readonly range: Range; readonly columns: readonly string[] }
  | { readonly kind: "unique"; readonly name?: string; readonly range: Range; readonly columns: readonly string[] }
  | { readonly kind: "check"; readonly name?: string; readonly range: Range; readonly expression: string }
  | {
      readonly kind: "foreignKey";
      readonly name?: string;
      readonly range: Range;
      readonly columns: readonly string[];
      readonly references: Reference;
    }
  | { readonly kind: "index"; readonly name?: string; readonly range: Range; readonly columns: readonly string[] };

export type AlterAction =
  /** `IF NOT EXISTS` says nothing where the column is there. */
  | { readonly kind: "addColumn"; readonly column: ColumnDefinition; readonly unlessThere?: boolean }
  /** MySQL's `CHANGE` and `MODIFY`: the whole definition anew, perhaps under another name. */
  | { readonly kind: "redefineColumn"; readonly from: string; readonly column: ColumnDefinition }
  | { readonly kind: "dropColumn"; readonly name: Name }
  | {
      readonly kind: "alterColumn";
      readonly name: Name;
      readonly type?: DataType;
      readonly nullable?: boolean;
      /** `null` drops it. */
      readonly default?: string | null;
      readonly generated?: boolean;
    }
  | { readonly kind: "renameColumn"; readonly from: Name; readonly to: Name }
  | { readonly kind: "renameTable"; readonly to: Name }
  | { readonly kind: "addConstraint"; readonly constraint: TableConstraint }
  | { readonly kind: "dropConstraint"; readonly name: string }
  /** An index or a constraint by another name, by which it may be dropped. */
  | { readonly kind: "renameConstraint"; readonly from: string; readonly to: string }
  | { readonly kind: "dropPrimaryKey" }
  | { readonly kind: "comment"; readonly text: string };

/** What the column that points to a table is called, before and after. */
export interface NamedAfter {
  readonly from: string;
  readonly to: string;
}

export type Statement =
  | {
      readonly kind: "createTable";
      readonly form: "table" | "view";
      readonly name: Name;
      readonly columns: readonly ColumnDefinition[];
      readonly constraints: readonly TableConstraint[];
      readonly comment?: string;
      readonly dialect: string;
      /** `PARTITION OF`: a part of another table, no table of the design. */
      readonly partition?: boolean;
      /** MySQL's `CREATE TABLE a LIKE b`: the columns and indexes of another table. */
      readonly like?: Name;
      /** `IF NOT EXISTS`: says nothing where the table is there. */
      readonly unlessThere?: boolean;
      /** Made by a mapper of itself, to keep which rows of two tables belong together. */
      readonly implied?: boolean;
      /** Gone with the session. */
      readonly temporary?: boolean;
    }
  /** Definitions of columns with no table around them. */
  | {
      readonly kind: "columns";
      readonly columns: readonly ColumnDefinition[];
      readonly constraints: readonly TableConstraint[];
      readonly range: Range;
      readonly dialect: string;
    }
  | {
      readonly kind: "alterTable";
      readonly table: Name;
      readonly actions: readonly AlterAction[];
      readonly dialect: string;
    }
  | {
      readonly kind: "createIndex";
      readonly name?: string;
      readonly range: Range;
      readonly table: Name;
      readonly columns: readonly string[];
      readonly unique: boolean;
      readonly where?: string;
    }
  | {
      readonly kind: "createType";
      readonly name: Name;
      readonly members: readonly { readonly name: string; readonly range: Range }[];
      /** A composite type's fields. */
      readonly columns: readonly ColumnDefinition[];
    }
  | {
      readonly kind: "addToType";
      readonly name: Name;
      readonly member: { readonly name: string; readonly range: Range };
    }
  | { readonly kind: "renameInType"; readonly name: Name; readonly from: string; readonly to: string }
  | { readonly kind: "renameType"; readonly from: Name; readonly to: Name }
  | { readonly kind: "dropType"; readonly names: readonly Name[] }
  /** `IF EXISTS`: says nothing where the table is not there. */
  | { readonly kind: "dropTable"; readonly names: readonly Name[]; readonly ifThere?: boolean }
  | { readonly kind: "dropIndex"; readonly names: readonly Name[]; readonly table?: Name }
  /** `joins`: tables between it and others are named after it, and so are their columns that point to it; they go along. */
  | { readonly kind: "renameTable"; readonly from: Name; readonly to: Name; readonly joins?: NamedAfter }
  | { readonly kind: "comment"; readonly table: Name; readonly column?: string; readonly text: string };
