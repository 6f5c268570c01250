const endings =
  "(?:[cm]?[jt]sx?|vue|svelte|py|go|rs|java|kt|rb|cs|php|swift|dart|c|cc|cpp|h|hpp|ino|scala|exs?|lua|sol)";
const named = new RegExp(String.raw`^[\w-]+\.${endings}$`);
const ending = new RegExp(`^${endings}$`);

/** Whether letters are the ending of a file of code: `ts`, not `api`. */
export const endsSourceFile = (letters: string): boolean => ending.test(letters);

/** Whether a name is one of a file of code, without its folder: `useOrders.ts`. */
export const isSourceFile = (name: string): boolean => named.test(name);

/** `order-keeper.js` is also called `orderKeeper`; of one word it may be anything's name. */
export const nameOfFile = (name: string): string | null => {
  const bare = isSourceFile(name) ? name.slice(0, name.lastIndexOf(".")) : "";
  return /[a-z\d][A-Z]|[A-Za-z\d][-_][A-Za-z\d]/.test(bare) ? bare : null;
};
