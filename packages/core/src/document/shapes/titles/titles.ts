import type { ColumnRole } from "../role.ts";

/**
 * The titles by which one language names what a column holds, parted by commas: in lower case and without accents,
 * since titles are compared so. A title stands under one role only; where it is ambiguous, cells decide (see refine.ts).
 */
export type Titles = Readonly<Partial<Record<ColumnRole, string>>>;
