import type { State } from "../model/element.ts";
import type { ChapterId, LanguageCode, SubjectId, TemplateChapterId } from "./chapter.ts";

export type Profile = "tdd" | "kiro" | "arc42" | "rfc" | "plain";

/**
 * All that the reading of one section may know of the rest of the document. It is small plain data, because a section
 * is read again only when its own text or its context changes.
 */
export interface Context {
  readonly profile: Profile;
  readonly language: LanguageCode;
  /** The chapters of the template that this section's own heading opens: not the document's title, and none that is open already above it. */
  readonly opens: readonly TemplateChapterId[];
  /** The subjects beyond the template that its own heading names. */
  readonly subjects: readonly SubjectId[];
  /** The chapters and subjects in force: those its own heading names, or those of the nearest heading above that names any. */
  readonly chapters: readonly ChapterId[];
  /**
   * How many levels of headings lie between the nearest heading that names a chapter or a subject and this one. A heading of
   * depth 0 names a chapter ("Components", "Core Components" below it) and so no thing of its own.
   */
  readonly depth: number;
  /** The titles from the top down to this section's own. */
  readonly path: readonly string[];
  /** What the text says of everything here: "(planned)" on a heading above, a roadmap chapter. */
  readonly state: State | null;
  /** A base path that the text states for the endpoints listed here. */
  readonly basePath: string | null;
  /** The paths that the text says to stand outside of it, as they are compared. */
  readonly besideBase: readonly string[];
  /** Whom the text lets call all endpoints listed here: see `demandsOfAll`. */
  readonly access: string | null;
  /** The operations that it takes out of that, as it writes them. */
  readonly exempted: readonly string[];
}

/** Whether any of `chapters` is in force. */
export const within = (context: Context, ...chapters: readonly ChapterId[]): boolean =>
  context.chapters.some((chapter) => chapters.includes(chapter));
