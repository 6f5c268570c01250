import type { ColumnDefinition } from "../../../notation/sql/statement.ts";

// What files say of the models of Sequelize. Plain data, kept by the hash of each file; lines count from 1.

export interface FileModels {
  readonly models: readonly Model[];
  readonly associations: readonly Association[];
  /** What names of this file stand for: `[name, specifier]` of each module. */
  readonly modules: readonly (readonly [string, string])[];
  /** What all models are defined with: `new Sequelize(..., { define: { underscored: true } })`. */
  readonly defaults?: Options;
}

export interface Model {
  /** Its class, or else the name that it is defined under. */
  readonly name: string;
  /** The names by which associations may mean it, its model's name first. */
  readonly names: readonly string[];
  readonly line: number;
  /** Attributes of a `base` are those of the classes that extend it. */
  readonly role: "table" | "base";
  readonly options: Options;
  readonly attributes: readonly Attribute[];
  readonly indexes: readonly Index[];
  /** The class that it extends, unless that is one of the library. */
  readonly base?: string;
  /** Attributes that are said to lead to a model: `@ForeignKey(() => User) userId`. */
  readonly keys?: readonly (readonly [attribute: string, model: string])[];
  /** `Model.removeAttribute("id")` */
  readonly keyless?: boolean;
  /** Why it may have more columns than these, as the end of a sentence. */
  readonly open?: string;
}

/** What is said of a model as a whole; what is not said is left to what it extends and to the defaults. */
export interface Options {
  readonly tableName?: string;
  readonly schema?: string;
  readonly underscored?: boolean;
  readonly timestamps?: boolean;
  readonly paranoid?: boolean;
  readonly freezeTableName?: boolean;
  readonly createdAt?: string | false;
  readonly updatedAt?: string | false;
  readonly deletedAt?: string | false;
  /** Something of them is computed, or comes from another file. */
  readonly computed?: boolean;
}

export interface Attribute {
  readonly name: string;
  /** The name of its column, where one is given. */
  readonly field?: string;
  readonly definition: ColumnDefinition;
  /** The name of the unique key that it is in with others. */
  readonly uniqueIn?: string;
  /** The model that it refers to by name. */
  readonly refersTo?: string;
}

export interface Index {
  readonly line: number;
  readonly name?: string;
  /** Names of attributes or of columns. */
  readonly columns: readonly string[];
  readonly unique: boolean;
  readonly where?: boolean;
}

export interface Association {
  readonly kind: "belongsTo" | "hasOne" | "hasMany" | "belongsToMany";
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly as?: string;
  readonly key?: Key;
  readonly otherKey?: Key;
  /** The table of the pairs, or the model that has it. */
  readonly through?: { readonly table: string } | { readonly model: string };
  readonly onDelete?: string;
  readonly onUpdate?: string;
  /** `false` where the database keeps no key. */
  readonly constraints?: boolean;
  /** Some of what it says is computed. */
  readonly computed?: boolean;
}

/** The attribute that an association stands on. */
export interface Key {
  readonly name?: string;
  readonly field?: string;
  readonly nullable?: boolean;
}
