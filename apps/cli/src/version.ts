// The build puts these in; without a build, as in unit tests, they have the values of a working copy.
declare const ASBUILT_VERSION: string | undefined;
declare const ASBUILT_BUILD: string | undefined;

export const version: string = typeof ASBUILT_VERSION === "undefined" ? "0.0.0-source" : ASBUILT_VERSION;

/** Tells one build from another of the same version: what an earlier build remembered is not believed. */
export const build: string = typeof ASBUILT_BUILD === "undefined" ? "source" : ASBUILT_BUILD;
