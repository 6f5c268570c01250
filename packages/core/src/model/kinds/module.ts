/** A unit of code that the text names as such: a package, a crate, a folder. */
export interface ModuleFacts {
  readonly path?: string;
}
