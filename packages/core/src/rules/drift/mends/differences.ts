import type { Design } from "../../../document/design.ts";
import type { Fix } from "../../../text/diagnostic.ts";
import type { Claim, Difference } from "../claim.ts";
import { mendInRow } from "./in-row.ts";
import { mendInSql } from "./in-sql.ts";
import { fixOf, type Mender } from "./mend.ts";
import { mendOptional } from "./optional.ts";
import { mendType } from "./type.ts";
import { mendValue } from "./value.ts";
import { mendVersion } from "./version.ts";

/** Each knows its own facts; the first that finds the place writes. */
const menders: readonly Mender[] = [mendInRow, mendInSql, mendType, mendOptional, mendVersion, mendValue];

/** The fix that writes what stands for what the design says, in each difference whose place in the document is plain. */
export const writeDifferences = (
  design: Design,
  { name, origin }: Pick<Claim, "name" | "origin">,
  differences: readonly Difference[],
): Fix[] =>
  fixOf(
    differences.flatMap((difference) => {
      for (const mend of menders) {
        const found = mend(design, origin, difference);
        if (found) return [found];
      }
      return [];
    }),
    name,
  );
