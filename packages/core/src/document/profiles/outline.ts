import type { ChapterId } from "../chapter.ts";
import type { Profile } from "../context.ts";

/** A heading that completes a document of some habit. */
export interface Expected {
  /** The title that a new heading of it gets. */
  readonly title: string;
  /** A heading that names any of these satisfies it. */
  readonly names: readonly ChapterId[];
  /** Titles that satisfy it though they name no chapter: in lower case, without numbering. */
  readonly titles?: readonly string[];
  /** A document may well do without it. */
  readonly optional?: true;
}

/** What a complete document of one habit has. */
export interface Outline {
  readonly profile: Profile;
  readonly expected: readonly Expected[];
}
