import type { Body } from "../syntax/section.ts";
import type { Fence, Inline, Quote } from "../syntax/block.ts";
import type { Notated } from "../notation/notation.ts";
import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Place } from "../model/element.ts";
import type { Above } from "./above.ts";
import type { Context } from "./context.ts";
import type { Collector } from "./reading.ts";
import type { ListView } from "./shapes/list-view.ts";
import type { TableView } from "./shapes/table-view.ts";

/** Reads a shape as a list of things of one kind, if it is one. */
export interface Claim<View> {
  /**
   * How surely the things in this shape are of the reader's kind, from 0 (they are not) to 1 (they can be nothing else).
   * The surest reader alone reads the shape; below `claimed` nobody does.
   */
  sure(view: View, context: Context): number;
  read(view: View, context: Context, out: Collector): void;
}

/** The least certainty at which a shape is read. */
export const claimed = 0.5;

/** A section whose own heading names a thing: `### Order Service`, `` ### `GET /orders` ``, `### Risk 1: ...`. */
export interface HeadedView {
  readonly body: Body;
  readonly title: Inline;
}

/** How things of one kind (or of a few that belong together) are stated. */
export interface KindReader {
  readonly kinds: readonly Kind[];
  readonly table?: Claim<TableView>;
  /** Sees the tables that another reader reads: a list of building blocks may tell in one column what each is made of. */
  readonly beside?: (view: TableView, context: Context, out: Collector) => void;
  readonly list?: Claim<ListView>;
  readonly headed?: Claim<HeadedView>;
  /** Sees what every fence holds; several readers may take from one fence. */
  readonly notated?: (notated: Notated, at: FenceView, context: Context, out: Collector) => void;
  /** Sees all prose: headings, paragraphs, items, cells. */
  readonly prose?: (inline: Inline, place: Place, context: Context, out: Collector) => void;
  /** Sees the whole body, for shapes of more than one block. */
  readonly body?: (body: Body, context: Context, out: Collector) => void;
  readonly quote?: (quote: Quote, context: Context, out: Collector) => void;
}

export interface FenceView {
  readonly fence: Fence;
  /** The bold line, or the paragraph that ends with a colon, right above the fence. */
  readonly caption: Inline | null;
  readonly above: Above;
  /** The id of the notation that read it. */
  readonly notation: string;
}
