import type { NodeFacts } from "../../model/kinds/node.ts";

/** A deployable as one source states it. Plain data. */
export interface Unit {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly facts: NodeFacts;
  /** Where single facts stand, if elsewhere. */
  readonly proof: Readonly<Record<string, UnitPlace>>;
  /** The hosts that its settings and its command name. */
  readonly mentions: readonly UnitMention[];
  /** Hosts that variables name which it takes over with others: whether it reads them, only its code tells. */
  readonly shared?: readonly (UnitMention & { readonly variable: string })[];
  /** What is started before it. */
  readonly starts: readonly UnitMention[];
  /** The files and folders of the repository that it is made of or sees. */
  readonly holds: readonly string[];
}

export interface UnitPlace {
  readonly path: string;
  readonly line: number;
}

export interface UnitMention extends UnitPlace {
  readonly host: string;
  readonly port?: number;
}
