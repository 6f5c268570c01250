import type { ElementId, Place, State } from "../model/element.ts";
import type { Kind, Vocabulary } from "../model/kinds/vocabulary.ts";
import type { RelationKind } from "../model/relation.ts";
import type { Problem } from "../text/diagnostic.ts";
import type { Range } from "../text/range.ts";

/** A statement as a reader of one section makes it: ranges count from the section's beginning. */
export interface Stated<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: ElementId;
  readonly name: string;
  /** Where the name stands. */
  readonly range: Range;
  readonly place: Place;
  readonly facts: Vocabulary[K];
  readonly parent?: ElementId;
  readonly state?: State;
  readonly aliases?: readonly ElementId[];
  /** `defines` unless said otherwise. */
  readonly weight?: "defines" | "mentions";
}

/** An arrow as a reader of one section makes it. */
export interface Related {
  readonly kind: RelationKind;
  readonly from: ElementId;
  readonly to: ElementId;
  readonly label?: string;
  readonly range: Range;
  readonly place: Place;
  readonly state?: State;
  /**
   * `drawn`: it stands whatever else is known. `supposed`: read from prose or a loose table; it stands only if both ends
   * are things that the document defines elsewhere.
   */
  readonly certainty: "drawn" | "supposed";
  /** Whether it stands in a list of names and nothing else, so that a name of nothing is worth a word. */
  readonly listed?: true;
}

/** What one section says. */
export interface Reading {
  readonly stated: readonly Stated[];
  readonly related: readonly Related[];
  /** What could not be read, each with the reason. */
  readonly unread: readonly Problem[];
}

/** Gathers what readers find in one section. */
export class Collector implements Reading {
  readonly stated: Stated[] = [];
  readonly related: Related[] = [];
  readonly unread: Problem[] = [];

  state<K extends Kind>(statement: Stated<K>): void {
    this.stated.push(statement as Stated);
  }

  /** Changes what was stated from the statement `first` on. */
  amend(first: number, change: (stated: Stated) => Stated): void {
    for (let i = first; i < this.stated.length; i++) this.stated[i] = change(this.stated[i]!);
  }

  relate(relation: Related): void {
    this.related.push(relation);
  }

  cannotRead(problem: Problem): void {
    this.unread.push(problem);
  }
}
