// What files of C# say of a database that Entity Framework Core maps. Plain data, kept by the hash of each file; lines count from 1.

export interface FileFacts {
  readonly namespace: string;
  /** The namespaces that the file uses. */
  readonly usings: readonly string[];
  /** Those that every file of its project uses through it. */
  readonly shared: readonly string[];
  readonly classes: readonly Class[];
  readonly enums: readonly string[];
  readonly contexts: readonly Context[];
  readonly configurations: readonly Configuration[];
  /** How names are written that nobody gives: `UseSnakeCaseNamingConvention()`. */
  readonly convention?: Convention;
}

export type Convention = "snake" | "lower" | "unread";

export interface Class {
  readonly name: string;
  readonly line: number;
  readonly bases: readonly string[];
  readonly table?: string;
  readonly schema?: string;
  readonly key?: readonly string[];
  readonly owned?: boolean;
  readonly keyless?: boolean;
  readonly members: readonly Member[];
  readonly indexes: readonly IndexSaid[];
}

/** A property of a class, with what its attributes say. */
export interface Member {
  readonly name: string;
  readonly line: number;
  /** As written, with its question mark. */
  readonly type: string;
  /** It can be read and set, so that a column may hold it. */
  readonly stored: boolean;
  readonly said: ColumnSaid;
  /** `[ForeignKey("AuthorId")]` */
  readonly foreignKey?: string;
}

/** What attributes or calls say of one column. */
export interface ColumnSaid {
  readonly column?: string;
  readonly type?: string;
  readonly length?: number;
  readonly required?: boolean;
  readonly default?: string;
  readonly key?: boolean;
  readonly generated?: boolean;
  readonly comment?: string;
  /** A converter makes it another type: `string` where that is said, else one that is not known. */
  readonly converted?: "string" | "unread";
}

export interface IndexSaid {
  readonly line: number;
  readonly columns: readonly string[];
  readonly unique: boolean;
  readonly name?: string;
  readonly filtered?: boolean;
}

export interface Context {
  readonly name: string;
  readonly line: number;
  readonly base: string;
  readonly sets: readonly { readonly name: string; readonly entity: string; readonly line: number }[];
  readonly schema?: string;
  /** It takes in all configurations of its project. */
  readonly wholeAssembly: boolean;
  /** Configurations that it names. */
  readonly applied: readonly string[];
  /** What its `OnModelCreating` says of entities. */
  readonly configurations: readonly Configuration[];
  /** Something in it computes names or types, as the end of a sentence with its line. */
  readonly computed?: string;
}

/** What is said of one entity, in the order in which it is said. */
export interface Configuration {
  /** The class that says it, where it has one of its own. */
  readonly name?: string;
  readonly entity: string;
  readonly line: number;
  readonly words: readonly Word[];
  /** What its class extends says more of the entity. */
  readonly more?: string;
}

export type Word =
  | { readonly say: "table"; readonly name?: string; readonly schema?: string }
  | { readonly say: "view" }
  | { readonly say: "key"; readonly columns: readonly string[] }
  | {
      readonly say: "property";
      readonly name: string;
      readonly clr?: string;
      readonly said: ColumnSaid;
      readonly line: number;
    }
  | { readonly say: "ignore"; readonly name: string }
  | { readonly say: "index"; readonly index: IndexSaid }
  | { readonly say: "unique"; readonly columns: readonly string[]; readonly line: number }
  | Relation
  | {
      readonly say: "owns";
      readonly name: string;
      readonly many: boolean;
      readonly words: readonly Word[];
      readonly line: number;
    };

/** `HasOne(o => o.Buyer).WithMany(b => b.Orders).HasForeignKey(o => o.BuyerId).OnDelete(DeleteBehavior.Cascade)` */
export interface Relation {
  readonly say: "relation";
  readonly line: number;
  readonly has: "one" | "many";
  readonly member?: string;
  /** The other entity, where it is given as a type. */
  readonly entity?: string;
  readonly with?: "one" | "many";
  readonly inverse?: string;
  readonly foreignKey?: readonly string[];
  /** The entity that has the key, where it is given as a type. */
  readonly dependent?: string;
  readonly onDelete?: string;
  readonly required?: boolean;
  readonly joined?: boolean;
}
