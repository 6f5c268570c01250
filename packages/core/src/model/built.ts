import type { ElementId } from "./element.ts";
import type { Kind, Vocabulary } from "./kinds/vocabulary.ts";
import type { RelationKind } from "./relation.ts";

// What is built is told in the words of what is designed: the same kinds, ids and facts. Only the proof differs: a file and
// a line of the repository instead of a place in a document. It is plain data, since surveys are saved and sent.

/** A place that proves something: a file of the repository, or the address of a live source without its secrets. */
export interface Evidence {
  readonly path: string;
  /** From 1; 0 where the file as a whole proves it. */
  readonly line: number;
}

/** A thing that a survey found. */
export interface BuiltElement<K extends Kind = Kind> {
  readonly id: ElementId;
  readonly kind: K;
  readonly name: string;
  readonly parent: ElementId | null;
  readonly facts: Vocabulary[K];
  /** Where it is built, the clearest place first; never empty. */
  readonly evidence: readonly Evidence[];
  /** Where single facts stand, if elsewhere: a later migration that changed the type. */
  readonly proof?: Readonly<Record<string, Evidence>>;
  /**
   * The deployable, package or folder it belongs to, as a folder of the repository; `""` is the repository as a whole. A route
   * of one service is not that of another.
   */
  readonly within?: string;
}

/** An arrow that a survey found between two things, each by its id. */
export interface BuiltRelation {
  readonly kind: RelationKind;
  readonly from: ElementId;
  readonly to: ElementId;
  readonly evidence: readonly Evidence[];
}
