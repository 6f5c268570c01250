import type { Parameter } from "../model/kinds/endpoint.ts";
import type { DataType } from "../model/value.ts";
import type { Problem } from "../text/diagnostic.ts";
import type { Range } from "../text/range.ts";

// What every notation gives: plain statements with ranges in the text it was handed. A notation knows no document and
// no meaning beyond its own language: whether a class is an entity or a component is decided by who asked.

/** A language inside or outside a document. */
export interface Notation {
  readonly id: string;
  /** The words after a fence that name it, in lower case. */
  readonly languages: readonly string[];
  /** Languages of others that it is written in too: of a text in one of them it is asked first whether it recognises it. */
  readonly within?: readonly string[];
  /** Whether a text with no language named is surely written in this one. Must be quick and must not guess. */
  readonly recognise?: (text: string) => boolean;
  /** Total: whatever the text, it returns what could be read and says what could not. */
  readonly read: (text: string, language: string) => Notated;
}

export interface Notated {
  readonly drawings?: readonly Drawing[];
  readonly records?: readonly RecordShape[];
  readonly associations?: readonly Association[];
  readonly operations?: readonly Operation[];
  readonly errors?: readonly ErrorShape[];
  readonly dependencies?: readonly DependencyShape[];
  readonly nodes?: readonly NodeShape[];
  readonly channels?: readonly ChannelShape[];
  readonly paths?: readonly PathShape[];
  readonly problems?: readonly Problem[];
}

/** Boxes and arrows. */
export interface Drawing {
  readonly type: "flow" | "sequence" | "state" | "class" | "c4" | "box" | "component" | "arrows";
  readonly nodes: readonly DrawnNode[];
  readonly arrows: readonly DrawnArrow[];
}

export interface DrawnNode {
  /** The name by which arrows refer to it. */
  readonly key: string;
  /** What the reader sees; lines parted by `\n`. */
  readonly label: string;
  /** Where the label, or else the key, first stands. */
  readonly range: Range;
  readonly shape:
    | "box"
    | "store"
    | "queue"
    | "actor"
    | "external"
    | "group"
    | "decision"
    | "start"
    | "end"
    | "note"
    | "state";
  /** The key of the group it is drawn in. */
  readonly group?: string;
  readonly technology?: string;
  readonly description?: string;
  /** Named by more than an arrow's end. */
  readonly declared: boolean;
  /** One of several that stand in a row of the box around it, with strokes between. */
  readonly cell?: true;
}

export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly range: Range;
  readonly line: "solid" | "dotted" | "thick";
  readonly head: "arrow" | "none" | "both" | "open" | "cross" | "circle" | "inherits" | "composes" | "aggregates";
  /** An answer to an earlier message; no use of its own. */
  readonly reply?: boolean;
}

/** A named structure with members: a table, interface, class, struct, message, enumeration, document of JSON. */
export interface RecordShape {
  readonly form:
    | "table"
    | "view"
    | "collection"
    | "entity"
    | "interface"
    | "type"
    | "class"
    | "struct"
    | "record"
    | "enum"
    | "message"
    | "json"
    | "service"
    | "function";
  /** Empty for members that stand alone, such as definitions of columns with no `CREATE TABLE` around them. */
  readonly name: string;
  /** Where the name stands. */
  readonly range: Range;
  readonly language: string;
  readonly schema?: string;
  /** The database table that the code maps it to: `@Table(name = "orders")`, `__tablename__`. */
  readonly table?: string;
  /** Decorators, annotations, attributes and base classes, without arguments: `Entity`, `dataclass`, `BaseModel`. */
  readonly marks?: readonly string[];
  /** What the schema is called from which the type was inferred that it is. */
  readonly schemaName?: string;
  /** The class that it is declared in. */
  readonly inside?: string;
  /** The structures whose fields it has too: what its class extends, what is embedded in it, what its type is joined to. */
  readonly bases?: readonly string[];
  /** The fields of its bases that it takes away. */
  readonly without?: readonly string[];
  /** What is written of it is not all: something is spread into it, or made of it by what only runs. */
  readonly open?: boolean;
  readonly fields: readonly FieldShape[];
  /** The names of its methods. */
  readonly methods?: readonly { readonly name: string; readonly range: Range }[];
  /** The indexes that its decorators make, by its fields. */
  readonly markedIndexes?: readonly MarkedIndex[];
  /** The members of an enumeration. */
  readonly members?: readonly { readonly name: string; readonly range: Range; readonly value?: string }[];
  readonly primaryKey?: readonly string[];
  readonly indexes?: readonly IndexShape[];
  readonly foreignKeys?: readonly ForeignKeyShape[];
  readonly uniques?: readonly (readonly string[])[];
  /** Lists of other records that no key of its own leads to: the many of a relation, by its name where it has one. */
  readonly lists?: readonly { readonly to: string; readonly relation?: string; readonly range: Range }[];
  readonly comment?: string;
  /** `ALTER TABLE`, or a reopened type: it adds to a record of this name. */
  readonly amends?: boolean;
  /** A mapper makes it of itself, to keep which rows of two tables belong together. */
  readonly implied?: boolean;
  readonly dropped?: boolean;
}

export interface FieldShape {
  readonly name: string;
  readonly range: Range;
  readonly type?: DataType;
  readonly nullable?: boolean;
  /** Whether the column that keeps it may be empty, where a mapper is told so in words: a property of it may be left out all the same. */
  readonly storedNullable?: boolean;
  /** The type that a mapper is told to keep it as: `varchar`, `enum`, `String(30)`. */
  readonly storedAs?: string;
  /** A mapper is told to make an index of its column alone. */
  readonly indexed?: true;
  /** The default that a mapper is told to give its column. */
  readonly storedDefault?: string;
  readonly default?: string;
  /** What the code itself writes where no value is given, whatever the database does: `default=0` of a mapper. */
  readonly filled?: string;
  readonly primaryKey?: boolean;
  readonly unique?: boolean;
  /** `users.id` or `User`, as written. */
  readonly references?: string;
  /** Said to refer to another record, where it does not say to which. */
  readonly foreignKey?: boolean;
  readonly onDelete?: string;
  readonly onUpdate?: string;
  readonly check?: string;
  /** The values that are allowed, or the name of the enumeration or list that has them. */
  readonly choices?: string | readonly string[];
  readonly generated?: boolean;
  /** The column that the code maps it to. */
  readonly column?: string;
  /** Its decorators, annotations or attributes, without arguments. */
  readonly marks?: readonly string[];
  /** No column holds it where its structure is stored: it is passing, or the other side of a relation. */
  readonly unstored?: boolean;
  /** The name under which it is sent: `json:"petId"`, `@JsonProperty("petId")`. */
  readonly alias?: string;
  readonly comment?: string;
  /** The column or field is taken away: `ALTER TABLE ... DROP COLUMN`. */
  readonly dropped?: boolean;
}

/** An index that a mapper is told to make with the table of a class. */
export interface MarkedIndex {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

export interface IndexShape {
  readonly name?: string;
  readonly range: Range;
  readonly table: string;
  readonly columns: readonly string[];
  readonly unique?: boolean;
  readonly where?: string;
}

export interface ForeignKeyShape {
  readonly range: Range;
  readonly table: string;
  readonly columns: readonly string[];
  readonly toTable: string;
  readonly toColumns: readonly string[];
  readonly onDelete?: string;
  readonly onUpdate?: string;
}

/** A line between two records: an ER relationship, an association of a class diagram. */
export interface Association {
  readonly from: string;
  readonly to: string;
  readonly range: Range;
  readonly label?: string;
  readonly kind:
    | "one-to-one"
    | "one-to-many"
    | "many-to-one"
    | "many-to-many"
    | "inherits"
    | "composes"
    | "aggregates"
    | "associates"
    | "depends";
}

export interface Operation {
  /** In capitals: `GET`, `RPC`, `QUERY`. */
  readonly method: string;
  readonly path: string;
  /** The host, where a full address is written. */
  readonly host?: string;
  /** The key of the node that a drawn message goes to. */
  readonly receiver?: string;
  /** Where method and path stand. */
  readonly range: Range;
  readonly summary?: string;
  readonly access?: string;
  readonly request?: string;
  readonly response?: string;
  readonly statuses?: readonly number[];
  readonly parameters?: readonly Parameter[];
  /** Some of its parameters stand where they could not be read. */
  readonly parametersElsewhere?: true;
  readonly deprecated?: boolean;
}

export interface ErrorShape {
  readonly code: string;
  readonly range: Range;
  readonly http?: number;
  readonly meaning?: string;
}

/** The registry under whose names a dependency stands. */
export type Ecosystem = "npm" | "pypi" | "go" | "maven" | "cargo" | "nuget" | "composer" | "rubygems";

export interface DependencyShape {
  /** In Maven's world `group:artifact`. */
  readonly name: string;
  /** Where the name stands; of `group:artifact`, where the artifact does if they stand apart. */
  readonly range: Range;
  /** The version or range as written, what stands in for it resolved; none where the text does not tell it. */
  readonly version?: string;
  readonly versionRange?: Range;
  readonly category?: string;
  /** None for a runtime such as Node.js, which no registry holds. */
  readonly ecosystem?: Ecosystem;
  readonly scope?: "runtime" | "dev" | "optional" | "peer" | "build";
  /** It only fixes the version for whoever depends on it: `dependencyManagement`, catalogs, overrides. */
  readonly managed?: boolean;
  /** Another dependency needs it; the system does not name it itself. */
  readonly indirect?: boolean;
  /** It stands beside the manifest in the same repository. */
  readonly local?: boolean;
}

export interface NodeShape {
  readonly name: string;
  readonly range: Range;
  readonly type?: string;
  readonly image?: string;
  /** The folder that its image is built from, as written. */
  readonly build?: string;
  readonly memory?: string;
  readonly ports?: readonly number[];
  /** The ports inside the container, where the published ones are stated apart from them. */
  readonly containerPorts?: readonly number[];
  readonly replicas?: number;
  readonly environment?: readonly string[];
  readonly dependsOn?: readonly string[];
}

/** A topic, queue or event by the address under which it is published. */
export interface ChannelShape {
  readonly name: string;
  readonly range: Range;
  readonly type?: "topic" | "queue" | "event" | "stream";
  /** The name of what is sent over it. */
  readonly payload?: string;
}

export interface PathShape {
  readonly path: string;
  readonly range: Range;
  readonly directory: boolean;
  /** A folder that holds nothing but folders, with no word on it: what it holds says it already. */
  readonly implied?: boolean;
  readonly comment?: string;
}

/** Reads nothing: for languages that are known and hold no statements of a design, such as shell or CSS. */
export const nothing: Notated = {};
