import type { Range } from "./range.ts";

/** Replaces the text of `range` by `insert`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly insert: string;
}

/** Sorts edits by place and drops any that overlaps an earlier one, so that applying them is well defined. */
export function disjoint(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    const clashes = last && (edit.range.from < last.range.to || edit.range.from === last.range.from);
    if (!clashes) kept.push(edit);
  }
  return kept;
}

/** Applies edits, whose ranges are all in `text`, at once; of two that overlap the first in the text is applied. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { range, insert } of disjoint(edits)) {
    result += text.slice(at, range.from) + insert;
    at = range.to;
  }
  return result + text.slice(at);
}
