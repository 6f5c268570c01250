import { isCode, isVendored } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";

/** The words of all code that are built like names of classes, also in tests, comments and texts: what is not among them is nowhere. */
export const codeWords = surveyor<readonly string[]>({
  id: "code-words",
  title: "names in code",
  kinds: [],
  wants: (path) => isCode(path) && !isVendored(path),
  read({ text }) {
    const words = new Set((text.match(/\b[A-Z][A-Za-z0-9]{3,79}\b/g) ?? []).filter((word) => /[a-z][A-Z]/.test(word)));
    return words.size > 0 ? [...words].sort() : null;
  },
  join(files) {
    const words = new Set([...files.values()].flat());
    return words.size > 0
      ? [{ source: "code-words", target: "", knows: [], elements: [], words: [...words].sort(), problems: [] }]
      : [];
  },
});
