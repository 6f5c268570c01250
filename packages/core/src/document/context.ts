import type { State } from "../model/element.ts";
import type { ChapterId, LanguageCode } from "./chapter.ts";

export type Profile = "tdd" | "kiro" | "arc42" | "rfc" | "plain";

/**
 * All that the reading of one section may know of the rest of the document. It is small plain data, because a section
 * is read again only when its own text or its context changes.
 */
export interface Context {
  readonly profile: Profile;
  readonly language: LanguageCode;
  /** The chapters that this section's own heading opens. */
  readonly opens: readonly ChapterId[];
  /** The chapters in force: its own, or those of the nearest heading above that opens any. */
  readonly chapters: readonly ChapterId[];
  /** How many levels of headings lie between the heading that opened the chapters in force and this one; 0 for that heading itself. */
  readonly depth: number;
  /** The titles from the top down to this section's own. */
  readonly path: readonly string[];
  /** What the text says of everything here: "(planned)" on a heading above, a roadmap chapter. */
  readonly state: State | null;
  /** A base path that the text states for the endpoints listed here. */
  readonly basePath: string | null;
}

/** Whether any of `chapters` is in force. */
export const within = (context: Context, ...chapters: readonly ChapterId[]): boolean =>
  context.chapters.some((chapter) => chapters.includes(chapter));
