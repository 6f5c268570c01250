/** The name of a file with tests without its ending: `OrderTest` of `OrderTest.java`. */
export const bareName = (name: string): string => name.replace(/\.(?:java|kt|cs|[cm]?[jt]sx?|py|go|rb|rs|php)$/, "");
