import type { DataType } from "../../model/value.ts";

// What mappers of objects say of a database, whatever their language: classes that are tables, and classes whose columns others take.

/** A class that a mapper knows. Plain data, kept by the hash of its file; lines count from 1. */
export interface MappedClass {
  readonly name: string;
  readonly line: number;
  /** Only a `table` is one; columns of a `base` and of a `part` are those of the classes that extend or embed it. */
  readonly role: "table" | "base" | "part";
  /** The name of its table, where one is given. */
  readonly table?: string;
  readonly columns: readonly MappedColumn[];
  /** The indexes that are made with the table, by the fields of the class. */
  readonly indexes?: readonly MappedIndex[];
  /** The classes whose columns it has too. */
  readonly bases?: readonly string[];
  /** The fields of its bases that it takes away. */
  readonly without?: readonly string[];
  /** The tables that the mapper makes between it and another class. */
  readonly joins?: readonly MappedJoin[];
  /** Why it may have more columns than these, as the end of a sentence: "takes in what is computed". */
  readonly open?: string;
}

/** A table of two keys, which a field of many things is kept in. */
export interface MappedJoin {
  /** The field of the class. */
  readonly name: string;
  /** The class at the other end; absent where the class leads to itself. */
  readonly to?: string;
  readonly table?: string;
  readonly line: number;
}

export interface MappedIndex {
  /** As the class names it. */
  readonly name?: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
  readonly line: number;
}

export interface MappedColumn {
  /** The field of the class. */
  readonly name: string;
  readonly line: number;
  /** The name of the column, where one is given. */
  readonly column?: string;
  readonly type?: DataType;
  readonly nullable?: boolean;
  readonly primaryKey?: boolean;
  /** The mapper makes it where no class that the table is made of has a key. */
  readonly implied?: true;
  /** Absent where the class does not tell. */
  readonly unique?: boolean;
  readonly default?: string;
  /** What the mapper writes where no value is given. */
  readonly filled?: string;
  /** The mapper itself sets it. */
  readonly generated?: boolean;
  /** Its class says something of it that cannot be understood, so that what is absent here is not known. */
  readonly unsure?: true;
  /** The class that it refers to, or its table. */
  readonly refersTo?: string;
  /** What becomes of it when what it refers to goes. */
  readonly onDelete?: string;
  /** What becomes of it when the key of what it refers to changes. */
  readonly onUpdate?: string;
}

/** The habits of a mapper. */
export interface Mapper {
  /** The id of its surveyor. */
  readonly source: string;
  /** The name of a table that the class does not name. */
  readonly tableOf: (name: string, path: string) => string;
  /** The name of a column that the field does not name. */
  readonly columnOf: (column: MappedColumn) => string;
  /** The two keys of the table that is made for a field of many things. */
  readonly joinOf?: (name: string, join: MappedJoin) => readonly string[];
  /** Columns that a base of the mapper brings along; `undefined` for one that is not known. */
  readonly baseColumns: (base: string) => readonly string[] | undefined;
  readonly dialect?: string;
  readonly form?: "collection";
  /** The classes make the database: what they do not say is not there. */
  readonly exact?: boolean;
  /** All that the classes say of indexes is read. */
  readonly tellsIndexes?: boolean;
  /** Migrations are written from the classes by a tool. */
  readonly draft?: boolean;
}
