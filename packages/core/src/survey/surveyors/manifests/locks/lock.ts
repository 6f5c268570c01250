/** A kind of file that fixes the versions of dependencies. */
export interface Lock {
  /** What the path of such a file ends with. */
  readonly file: RegExp;
  readonly ecosystem: "npm" | "pypi" | "cargo" | "composer" | "rubygems";
  /** The version of each package that is used directly or is the only one of its name. Total; names as the manifests write them. */
  readonly read: (text: string) => ReadonlyMap<string, string>;
}

/** Larger ones are not read: what they fix is then not known. */
export const largestLock = 4_000_000;
