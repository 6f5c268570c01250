import type { ElementId } from "./element.ts";
import type { Kind } from "./kinds/vocabulary.ts";

/** What a model claims to know in full: a kind, perhaps only under one parent. */
export interface Extent {
  readonly kind: Kind;
  readonly within?: ElementId;
}
