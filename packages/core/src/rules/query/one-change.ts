/** Folders in which documents follow one another by number or day, each of one change: `specs/014-export/`, `plans/2026-02-09-export.md`, `rfcs/0042.md`. */
const numbered =
  /(?:^|\/)(?:(?:specs?|features?|changes|proposals?|rfcs?|rfds?|keps?|adrs?|decisions|enhancements)\/[^/]{0,20}\d{2,}|plans?\/\d{4}-?\d{2}-?\d{2})/i;

/** Folders that are called after a ticket: `docs/SHOP-142-export/`. */
const ofTicket = /(?:^|\/)[A-Z]{2,6}-\d{1,5}(?:[-_][^/]*)?\//;

/** Folders in which each has one of one change: `.kiro/specs/export/`, `openspec/changes/export/`, `tasks/`. */
const unnumbered = /(?:^|\/)(?:openspec\/changes\/|\.kiro\/specs\/[^/]+\/|\.?(?:tasks|backlog|tickets)\/)/i;

/**
 * Whether a document, by its path, tells of one change among many. It is silent on what was there before and on what came
 * after, so that nothing is undocumented for its sake, and members that were added since are no news.
 */
export const isOfOneChange = (document: string): boolean => isOfSeries(document) || unnumbered.test(document);

/** Whether a document, by its path, is one of a series that goes on: whoever changes things again writes the next, and leaves this one as it is. */
export const isOfSeries = (document: string): boolean => numbered.test(document) || ofTicket.test(document);
