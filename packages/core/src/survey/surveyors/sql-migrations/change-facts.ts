import type { Statement } from "../../../notation/sql/statement.ts";
import type { SourceFile } from "../../site.ts";

/** What one file of migrations says, whatever its language. Plain data, kept by the hash of the file. */
export interface ChangeFacts {
  /** In their order; their ranges are lines. */
  readonly statements: readonly Statement[];
  /** What could not be read: the line and the reason, as a whole sentence. */
  readonly unread?: readonly Unread[];
  readonly dialect?: string;
  /** The name by which other migrations of its series come after it, and those it comes after; where names of files give no order. */
  readonly revision?: string;
  readonly after?: readonly string[];
  /** Names of files in the order that this one, a plan, gives them. */
  readonly plan?: readonly string[];
  /** What is carried out after all files of the series. */
  readonly last?: readonly Statement[];
  /** The table of those who use a system of Django, as its settings name it. */
  readonly userTable?: string;
  /** It states the whole schema as a tool wrote it down, and belongs to no series. */
  readonly whole?: boolean;
  /** A program carries it out when it starts; no tool keeps its order. */
  readonly inCode?: true;
}

export interface Unread {
  readonly line: number;
  /** The end of a sentence that begins with the place: "makes statements from strings, which cannot be read." */
  readonly why: string;
}

/** A way of writing migrations. */
export interface MigrationFormat {
  readonly wants: (path: string) => boolean;
  /** Total. `null` where the file changes no database. */
  readonly read: (file: SourceFile) => ChangeFacts | null;
}
