/** Folders in which documents follow one another, each of one change: `specs/014-export/`, `.kiro/specs/export/`, `plans/2026-02-09-export.md`, `rfcs/`, `docs/adr/`, `tasks/`. */
const series =
  /(?:^|\/)(?:(?:specs?|features?|changes|proposals?|rfcs?|rfds?|keps?|adrs?|decisions|enhancements)\/[^/]{0,20}\d{2,}|plans?\/\d{4}-?\d{2}-?\d{2}|openspec\/changes\/|\.kiro\/specs\/[^/]+\/|\.?(?:tasks|backlog|tickets)\/)/i;

/**
 * Whether a document, by its path, tells of one change among many. It is silent on what was there before and on what came
 * after, so that nothing is undocumented for its sake, and members that were added since are no news.
 */
export const isOfOneChange = (document: string): boolean => series.test(document);
