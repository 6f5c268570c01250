import { cLike, goLike, type Lexis, pythonLike, rustLike, scriptLike } from "../../notation/code/token.ts";

const lexes: readonly (readonly [RegExp, Lexis])[] = [
  [/\.(?:[cm]?[jt]sx?|vue|svelte)$/, scriptLike],
  [/\.go$/, goLike],
  [/\.rs$/, rustLike],
  [/\.(?:py|rb|exs?)$/, pythonLike],
  [/\.(?:java|kts?|cs|scala|groovy|swift|dart|php|cc|cpp|c|h|hpp)$/, cLike],
];

/** What tells the tokens of a source file's language; none for what is no source of a known language. */
export const lexisOf = (path: string): Lexis | undefined => lexes.find(([file]) => file.test(path))?.[1];
