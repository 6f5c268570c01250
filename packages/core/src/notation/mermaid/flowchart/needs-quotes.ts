/** Marks that end a label which stands without quotes, or begin another: Mermaid refuses the whole diagram for one. */
const mark = /[()[\]{}|"]/;

/** Why words that stand without quotes cannot; `null` where they can. */
export function whyQuotes(words: string): string | null {
  const found = mark.exec(words);
  return found && `its words hold \`${found[0]}\`, so they must stand in quotes`;
}
