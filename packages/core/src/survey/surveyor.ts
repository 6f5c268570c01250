import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Site, SourceFile } from "./site.ts";
import type { Survey } from "./survey.ts";

/**
 * Looks at one source of reality. Reading a file is a pure function of its path and text, apart from all other files: that is
 * why what was read can be kept by the hash of the text and made on several threads. `join` then sees all files together.
 */
export interface Surveyor<Facts = unknown> {
  /** Kebab-case; the name of its file. */
  readonly id: string;
  /** What a user reads of it: "SQL migrations". */
  readonly title: string;
  /** The kinds that its surveys may hold. */
  readonly kinds: readonly Kind[];
  /** Whether a file may hold something, told by its path alone. */
  readonly wants: (path: string) => boolean;
  /** What stands in a file: JSON-like plain data, as small as it can be; `null` where there is nothing. Total. */
  readonly read: (file: SourceFile) => Facts | null;
  /** Puts together what the files hold, in the order of their paths, those of examples last: a survey for each target; none where nothing was found. Total. */
  readonly join: (files: ReadonlyMap<string, Facts>, site: Site) => readonly Survey[];
}

/** Keeps the types of a surveyor's own facts to itself. */
export const surveyor = <Facts>(definition: Surveyor<Facts>): Surveyor => definition as Surveyor;
