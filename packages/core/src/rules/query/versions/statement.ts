import type { Range } from "../../../text/range.ts";
import type { Version } from "./version.ts";

/** One place's word on the version of one product. */
export interface VersionStatement {
  readonly name: string;
  readonly key: string;
  readonly version: Version;
  readonly document: string;
  readonly range: Range;
  /** It stands in a list, a table or an image, and not in a sentence, which may be about another version. */
  readonly listed: boolean;
  /** The paragraph, item or cell that holds it: one that speaks of several versions compares them. */
  readonly passage: string;
}
