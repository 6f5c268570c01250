import type { Design } from "../../document/design.ts";
import type { Answer } from "./claim.ts";

/** Fewer answers than this tell nothing of a whole design. */
const least = 6;
/** Where more than this share of what could be looked for is absent, a design without a status is a plan. */
const share = 0.8;

/**
 * Why a design that gives no status is taken for a plan, as a whole sentence; `null` where it is not. A design that was never
 * built would else be one long list of faults.
 */
export function isUnbuilt({ documents }: Design, answers: readonly Answer[]): string | null {
  if (documents.some(({ metadata }) => metadata.status !== null)) return null;
  const looked = answers.filter(({ outcome }) => outcome !== "uncheckable");
  const absent = looked.filter(({ outcome }) => outcome === "missing");
  if (looked.length < least || absent.length <= looked.length * share) return null;
  return `The design gives no status, and ${absent.length} of the ${looked.length} things looked for are not there: it is taken for a plan. Give it a status to have them reported.`;
}
