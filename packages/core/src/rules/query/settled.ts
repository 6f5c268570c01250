import type { ChapterId } from "../../document/chapter.ts";
import { within } from "../../document/context.ts";
import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { stateOfDesign } from "../../document/state.ts";
import type { Statement } from "../../model/element.ts";
import { remembered } from "../../text/remembered.ts";
import { isIn, sectionAt } from "./chapters.ts";
import { documentNamed } from "./document-text.ts";

/** Words of a title below which a text shows how things were, might be, or change. */
const passing =
  /\b(?:before|after|current(?:ly)?|today|old|new|existing|legacy|previous(?:ly)?|migrat\w+|changes?|diff|alternative|option|rejected|proposed?|example|phase|step|v\d+|version \d+|evolution|upgrade|rollback|future|later|(?<!\b(?:go|goes|going|went)\s)wrong|bad|anti-?patterns?|avoid|never|don.t|(?:code|coding|quality|style|naming)\s(?:\w+\s)?(?:standards?|conventions?|guide(?:line)?s?))\b|[❌✗✘]/iu;

/** Whether a statement says how the design is, rather than how it was, becomes or might have been. */
export function isSettled(design: Design, { origin, state }: Statement): boolean {
  if (isPlanned(design, { origin, state }) || state === "removed" || state === "deprecated") return false;
  if (isIn(design, origin, "alternatives", "rollout", "history", "open-questions", "testing-strategy")) return false;
  const section = sectionAt(design, origin);
  return section === undefined || !isPassing(section);
}

/**
 * Whether a text says of one thing that it is yet to come. Where the whole design is a draft all things are, and what it
 * says must agree all the same.
 */
export const isPlanned = (design: Design, { origin, state }: Pick<Statement, "origin" | "state">): boolean =>
  state === "planned" && !isDraft(documentNamed(design, origin.document));

const isDraft = (document: ReadDocument | undefined): boolean =>
  document !== undefined && stateOfDesign(document.metadata.status) === "planned";

/** Whether a section says how the design is, for rules that read words and tables rather than statements. */
export const isSettledSection = (section: ReadSection): boolean =>
  isOfNow(section, "alternatives", "rollout", "history", "open-questions", "testing-strategy");

/** Whether a section tells of what is or is to be, and stands in none of some chapters. */
export const isOfNow = (section: ReadSection, ...besides: readonly ChapterId[]): boolean =>
  section.context.state !== "removed" &&
  section.context.state !== "deprecated" &&
  !within(section.context, ...besides) &&
  !isPassing(section);

/** Whether a title above says that this is how things were, might be, or change. */
export const isPassing = ({ context }: ReadSection): boolean => context.path.slice(1).some(isPassingTitle);

/** What a path is called tells nothing of the time: `GET /v1/changes` is an operation like others. */
const isPassingTitle = remembered((title) => passing.test(title.replace(/(?<![^\s`*(])\/\S+/g, "")));
