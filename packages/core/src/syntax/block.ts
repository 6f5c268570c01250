import type { Mapped } from "../text/mapped.ts";
import type { Range } from "../text/range.ts";

// All ranges in blocks count from the beginning of the section that holds them (see section.ts): a section whose text
// did not change keeps its blocks, wherever in the document it moves to.

/** A run of prose as a reader sees it: marks stripped, entities decoded, `<br>` and line ends as `\n`. */
export interface Inline extends Mapped {
  readonly range: Range;
  readonly spans: readonly Span[];
}

export type SpanKind = "code" | "strong" | "emphasis" | "strike" | "link" | "image" | "reference" | "comment";

/** A marked stretch of an `Inline`. A comment has no words: `from` and `to` are the same. */
export interface Span {
  readonly kind: SpanKind;
  /** Offsets into the text of the `Inline`. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in the source, marks included. */
  readonly range: Range;
  /** Links and images: the destination as written, and where it is written. */
  readonly href?: string;
  readonly hrefRange?: Range;
  /** Links and images by reference: the label to look up among the definitions. `[shortcut]` keeps its brackets in the text. */
  readonly label?: string;
}

export interface Heading {
  readonly kind: "heading";
  readonly range: Range;
  readonly level: number;
  readonly inline: Inline;
  readonly setext: boolean;
  /** A line of bold words, in a document that has no other headings: see bold-headings.ts. */
  readonly bold: boolean;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly range: Range;
  readonly inline: Inline;
}

export interface ListItem {
  readonly range: Range;
  /** The bullet or number as written: `-`, `3.`. */
  readonly marker: Range;
  readonly task: "open" | "done" | null;
  readonly blocks: readonly Block[];
}

export interface List {
  readonly kind: "list";
  readonly range: Range;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface Quote {
  readonly kind: "quote";
  readonly range: Range;
  readonly blocks: readonly Block[];
  /** GitHub alerts, `> [!NOTE]`: the word, in capitals. */
  readonly alert: string | null;
}

export interface Fence {
  readonly kind: "fence";
  readonly range: Range;
  /** The words after the opening fence, trimmed; empty for indented code. */
  readonly info: string;
  /** The first word of `info` in lower case without `{}` and attributes. */
  readonly language: string;
  readonly code: Mapped;
  readonly closed: boolean;
  readonly indented: boolean;
}

export interface Cell extends Inline {}

export interface Row {
  readonly range: Range;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: "table";
  readonly range: Range;
  readonly header: Row;
  readonly rows: readonly Row[];
  /** Written as `<table>`. */
  readonly html: boolean;
}

export interface Html {
  readonly kind: "html";
  readonly range: Range;
  readonly text: string;
}

export interface Comment {
  readonly kind: "comment";
  readonly range: Range;
  /** What stands between `<!--` and `-->`. */
  readonly text: string;
}

export interface ThematicBreak {
  readonly kind: "break";
  readonly range: Range;
}

/** `[label]: destination` */
export interface Definition {
  readonly kind: "definition";
  readonly range: Range;
  readonly label: string;
  readonly href: string;
}

export type Block = Paragraph | List | Quote | Fence | Table | Html | Comment | ThematicBreak | Definition | Heading;
