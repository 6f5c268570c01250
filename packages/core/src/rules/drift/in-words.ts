import type { Design } from "../../document/design.ts";
import type { Claimed } from "./claim.ts";
import { keptIn } from "./database/kept-in.ts";
import { valuesTold } from "./entities/values-told.ts";
import { quotedMessages } from "./errors/quoted.ts";
import { portsTold } from "./nodes/ports-told.ts";
import { portsInRows } from "./nodes/ports-in-rows.ts";
import { toldOfUnits } from "./nodes/told-in-sentences.ts";
import { statedPages } from "./pages/stated.ts";
import { namedFolders } from "./paths/named-folders.ts";
import { fieldRules } from "./quantities/rules-told.ts";
import { scriptClaims } from "./scripts/stated.ts";
import { statedProps } from "./views/stated.ts";

/** Claims that are no elements of the design, and of which only code tells whether they are any: each counts where a verifier answers it. */
export const claimsInWords = (design: Design): readonly Claimed[] => [
  ...quotedMessages(design),
  ...keptIn(design),
  ...valuesTold(design),
  ...scriptClaims(design),
  ...toldOfUnits(design),
  ...portsTold(design),
  ...portsInRows(design),
  ...statedProps(design).claims,
  ...statedPages(design).flat(),
  ...fieldRules(design),
  ...namedFolders(design),
];
