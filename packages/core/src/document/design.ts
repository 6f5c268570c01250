import type { Statement } from "../model/element.ts";
import type { Relation } from "../model/relation.ts";
import type { Model } from "../model/model.ts";
import type { Markdown } from "../syntax/markdown.ts";
import type { Section } from "../syntax/section.ts";
import type { Problem } from "../text/diagnostic.ts";
import type { Range } from "../text/range.ts";
import type { Context, Profile } from "./context.ts";
import type { Reading } from "./reading.ts";

/** The status of a design, in normal form. */
export type Status =
  | "draft"
  | "proposed"
  | "in-review"
  | "approved"
  | "in-progress"
  | "implemented"
  | "deprecated"
  | "superseded"
  | "rejected";

/** What the head of a document says of the document itself. */
export interface Metadata {
  readonly title: string | null;
  /** The status in normal form; `null` where none is given or it is not understood. */
  readonly status: Status | null;
  /** The status as written, and where. */
  readonly statusText: { readonly text: string; readonly range: Range } | null;
  readonly version: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
}

/** A section with what is known of it. */
export interface ReadSection extends Section {
  readonly context: Context;
  /** Nothing stands in it but blanks, comments and the template's instruction, in itself and all below. */
  readonly empty: boolean;
}

/** One document, as understood. */
export interface ReadDocument {
  /** Its name, as the host gave it: a path relative to where the host was started, with `/`. */
  readonly name: string;
  readonly markdown: Markdown;
  readonly metadata: Metadata;
  readonly profile: Profile;
  readonly sections: readonly ReadSection[];
  /** What could not be read, each with the reason. Nothing is dropped silently. */
  readonly unread: readonly Problem[];
}

/** A document with the readings of its sections, not yet joined with other documents into a design. */
export interface ReadAlone extends ReadDocument {
  /** One per section, in order; ranges count from the section's beginning. */
  readonly readings: readonly Reading[];
}

/** One or several documents that together are one design. */
export interface Design {
  readonly documents: readonly ReadDocument[];
  readonly model: Model;
  /** Places that name a thing which no document of the design defines: a citation of a requirement that is not there. */
  readonly dangling: readonly Statement[];
  /** Arrows of tables, and of lists of names behind a label, that lead from or to a name which no document of the design gives to anything. */
  readonly loose: readonly Relation[];
}
