/**
 * A pure function of a text that remembers its last answers: the same titles, names and types stand all over a design.
 * It forgets all at `limit` texts, more than a very long document has titles: each is asked about several times, from the first to
 * the last. Texts longer than 200 characters are not remembered.
 */
export function remembered<T>(compute: (text: string) => T, limit = 1 << 14): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > 200) return compute(text);
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= limit) known.clear();
    const value = compute(text);
    known.set(text, { value });
    return value;
  };
}
