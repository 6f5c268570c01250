import type { Design } from "../../../document/design.ts";
import { documentNamed } from "../../query/document-text.ts";
import { isOfOneChange } from "../../query/one-change.ts";
import { planHabits } from "./habits.ts";

/** So much of plans, though it makes no plan of a document, tells that it is about work: it lies among them, or has two of their habits. */
const enough = 2;

/**
 * Whether a document tells of work to be done rather than of what stands, and does not say that it has been. The files and tables that it
 * names are what it is to come to; the names within code that it writes are as often those that the work finds and replaces.
 */
export function tellsOfWork(design: Design, name: string): boolean {
  const document = documentNamed(design, name);
  if (!document || document.metadata.status === "implemented") return false;
  return isOfOneChange(name) || planHabits(document).weight >= enough;
}
