import type { Element, ElementId } from "./element.ts";
import type { Extent } from "./extent.ts";
import type { Kind } from "./kinds/vocabulary.ts";
import type { Relation } from "./relation.ts";

/** What a document designs or a repository is. */
export interface Model {
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly relations: readonly Relation[];
  readonly extent: readonly Extent[];
}

export const emptyModel: Model = { elements: new Map(), relations: [], extent: [] };

/** The elements of one kind, in the order of the documents. */
export function ofKind<K extends Kind>(model: Model, kind: K): Element<K>[] {
  return [...model.elements.values()].filter((element) => element.kind === kind) as Element<K>[];
}

/** The elements whose parent is `id`. */
export const childrenOf = (model: Model, id: ElementId): Element[] =>
  [...model.elements.values()].filter((element) => element.parent === id);
