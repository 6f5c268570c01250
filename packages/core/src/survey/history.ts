/**
 * What a repository's history tells of paths that are gone. All of it is asked late, since it costs a walk through the commits.
 * Paths are relative to the root of the site; a commit is named by the short form of its hash.
 */
export interface History {
  /** Tells this history from every other; `""` where there is none. */
  readonly tip: () => string;
  /** Every file that a commit took away, the latest commit first; of a long history, as much as could be read in time. */
  readonly gone: () => readonly Gone[];
  /** Where files went that a commit moved, as the likeness of their contents tells. */
  readonly movedIn: (commit: string) => ReadonlyMap<string, string>;
  /** The lines that a commit added to a file, each ended by `\n`. */
  readonly addedIn: (commit: string, path: string) => string;
  /** Where commits took one of some names, each of letters, digits and `_`, out of a file that is no document, the latest commit first; of a long history, as above. */
  readonly takenOut: (names: readonly string[]) => readonly TakenOut[];
}

/** A file that a commit took away. */
export interface Gone {
  readonly path: string;
  readonly commit: string;
  /** The day of the commit, as `YYYY-MM-DD`. */
  readonly day: string;
}

/** A name of which a commit left fewer in a file than there were. */
export interface TakenOut extends Gone {
  readonly name: string;
  /** The name that stands in its place, where the commit wrote a line anew with that alone changed; else `null`. */
  readonly instead: string | null;
}
