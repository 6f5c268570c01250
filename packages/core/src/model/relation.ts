import type { ElementId, Origin, State } from "./element.ts";

export type RelationKind =
  | "uses"
  | "references"
  | "exposes"
  | "stores"
  | "runs-on"
  | "guards"
  | "covers"
  | "contains"
  | "publishes"
  | "consumes";

/** An arrow between two elements. */
export interface Relation {
  readonly kind: RelationKind;
  readonly from: ElementId;
  readonly to: ElementId;
  /** The words on the arrow. */
  readonly label?: string;
  readonly state?: State | null;
  readonly origin: Origin;
}
