/** A logical data structure of the data model. */
export interface EntityFacts {
  readonly form?: "interface" | "type" | "class" | "struct" | "record" | "enum" | "message" | "entity" | "json";
  /** The members of an enumeration. */
  readonly members?: readonly string[];
  /** The language it is written in, where it is code. */
  readonly language?: string;
}
