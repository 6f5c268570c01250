import type { Evidence } from "../../../model/built.ts";
import type { Design } from "../../../document/design.ts";
import type { ElementId } from "../../../model/element.ts";
import type { Reality } from "../reality.ts";
import { databasesOf, type MeantTable, partsOf, tableIn } from "./databases.ts";

/** What code writes into a column where no value is given, and where it says so. */
export interface Filling {
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** By the end of a column's id; classes and the migrations made from them may say it both. */
export type Filled = (column: string) => readonly Filling[];

/** What the mapper of a table fills in: of a default it does not matter to anybody whether code or the database gives it. */
export function filledIn(design: Design, reality: Reality, table: MeantTable): Filled {
  const filled = new Map<string, Filling[]>();
  for (const survey of databasesOf(design, reality).surveys) {
    const element = tableIn(survey, table);
    if (!element) continue;
    for (const { id, facts, evidence } of partsOf({ survey, element }, "column"))
      if (facts.filled !== undefined)
        filled.set(tail(id), [...(filled.get(tail(id)) ?? []), { value: facts.filled, evidence }]);
  }
  return (column) => filled.get(column) ?? [];
}

const tail = (id: ElementId): string => id.slice(id.lastIndexOf(".") + 1);
