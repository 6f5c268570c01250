/** A half-open stretch of a text, `[from, to)`, in UTF-16 code units: the unit of JavaScript strings and of LSP. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const range = (from: number, to: number): Range => ({ from, to });

export const shift = (r: Range, by: number): Range => (by === 0 ? r : { from: r.from + by, to: r.to + by });

export const contains = (outer: Range, inner: Range): boolean => outer.from <= inner.from && inner.to <= outer.to;

export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

/** The smallest range that covers both. */
export const cover = (a: Range, b: Range): Range => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
