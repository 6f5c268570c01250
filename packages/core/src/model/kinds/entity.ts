/** A logical data structure of the data model. */
export interface EntityFacts {
  readonly form?: "interface" | "type" | "class" | "struct" | "record" | "enum" | "message" | "entity" | "json";
  /** The members of an enumeration. */
  readonly members?: readonly string[];
  /** Of what is built: what its members stand for. */
  readonly values?: readonly string[];
  /** The language it is written in, where it is code. */
  readonly language?: string;
  /** Of what is built: why it may have fields beside those that are told, as a whole sentence. */
  readonly open?: string;
}
