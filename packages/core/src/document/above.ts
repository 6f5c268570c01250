import type { Inline } from "../syntax/block.ts";

/** The words above a block that may name what it describes. */
export interface Above {
  /** The bold line, or the paragraph that ends with a colon, right above the block. */
  readonly caption: Inline | null;
  /** The last such line of the section, though other words stand between. */
  readonly latest: Inline | null;
  /** The paragraph right above the block, whatever it says. */
  readonly line: Inline | null;
  /** The heading of the section. */
  readonly heading: Inline | null;
}

export const nothingAbove: Above = { caption: null, latest: null, line: null, heading: null };
