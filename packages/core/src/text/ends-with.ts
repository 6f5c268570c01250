/**
 * Whether a text ends with one of `words`, and with what `before` allows ahead of it. Hundreds of words in a pattern would
 * take V8 longer to compile than a document to read; in a set they cost nothing.
 */
export function endsWith(words: readonly string[], before: RegExp): (text: string) => boolean {
  const known = new Set(words);
  const lengths = [...new Set(words.map((word) => word.length))];
  return (text) => lengths.some((length) => known.has(text.slice(-length)) && before.test(text.slice(0, -length)));
}
