import type { Range } from "../text/range.ts";
import type { Kind, Vocabulary } from "./kinds/vocabulary.ts";

/** Canonical and readable: `column:orders.total`, `endpoint:GET /users/{}`, `component:user-service`. */
export type ElementId = string;

/** `planned` is not there yet and not said to be; `null` where the text says nothing. */
export type State = "planned" | "built" | "deprecated" | "removed";

/** The kind of place where a thing is stated. */
export type Place = "heading" | "diagram" | "row" | "item" | "code" | "prose";

/** Where a thing is stated: `range` covers its name, in the document as a whole. */
export interface Origin {
  readonly document: string;
  readonly range: Range;
  readonly place: Place;
  /** The index of the section in its document. */
  readonly section: number;
}

/** One place's word on one thing. */
export interface Statement<K extends Kind = Kind> {
  readonly id: ElementId;
  readonly kind: K;
  readonly name: string;
  readonly parent: ElementId | null;
  readonly state: State | null;
  readonly facts: Vocabulary[K];
  readonly origin: Origin;
  /** Other ids by which the same document calls it: a diagram's key, an abbreviation in brackets. */
  readonly aliases?: readonly ElementId[];
  /**
   * `defines` introduces the thing; `mentions` only names it (an arrow's end, a table's "owner" cell). An element needs one that defines.
   */
  readonly weight: "defines" | "mentions";
}

/** A thing, with all that is said of it: `facts` takes each fact from the first place that states it. */
export interface Element<K extends Kind = Kind> {
  readonly id: ElementId;
  readonly kind: K;
  readonly name: string;
  readonly parent: ElementId | null;
  readonly state: State | null;
  readonly facts: Vocabulary[K];
  /** Where it is first defined. Never compared. */
  readonly origin: Origin;
  /** All that is said of it, in the order of the documents. */
  readonly statements: readonly Statement<K>[];
}
