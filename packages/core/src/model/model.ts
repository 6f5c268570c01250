import { perObject } from "../text/per-object.ts";
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
export const ofKind = <K extends Kind>(model: Model, kind: K): readonly Element<K>[] =>
  (byKind(model).get(kind) ?? []) as readonly Element<K>[];

const byKind = perObject(({ elements }: Model): ReadonlyMap<Kind, readonly Element[]> => {
  const kinds = new Map<Kind, Element[]>();
  for (const element of elements.values()) {
    const same = kinds.get(element.kind);
    if (same) same.push(element);
    else kinds.set(element.kind, [element]);
  }
  return kinds;
});

/** The elements whose parent is `id`. */
export const childrenOf = (model: Model, id: ElementId): Element[] =>
  [...model.elements.values()].filter((element) => element.parent === id);
