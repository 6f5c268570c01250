const ending =
  /^[\w-]+\.(?:[cm]?[jt]sx?|vue|svelte|py|go|rs|java|kt|rb|cs|php|swift|dart|c|cc|cpp|h|hpp|ino|scala|exs?|lua|sol)$/;

/** Whether a name is one of a file of code, without its folder: `useOrders.ts`. */
export const isSourceFile = (name: string): boolean => ending.test(name);
