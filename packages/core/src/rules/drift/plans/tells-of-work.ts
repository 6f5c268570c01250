import type { Design } from "../../../document/design.ts";
import { documentNamed } from "../../query/document-text.ts";
import { isOfOneChange } from "../../query/one-change.ts";
import { isCalledAfterDay, liesAmongPlans } from "./habits.ts";

/**
 * Whether a document is filed as one on work to be done rather than on what stands, and does not say that it has been. The files and tables
 * that it names are what it is to come to; the names within code that it writes are as often those that the work finds and replaces.
 */
export const tellsOfWork = (design: Design, name: string): boolean =>
  (isOfOneChange(name) || liesAmongPlans(name) || isCalledAfterDay(name)) &&
  documentNamed(design, name)?.metadata.status !== "implemented";
