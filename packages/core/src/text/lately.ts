/**
 * A function of an object that remembers its latest answers, for objects that several readers ask about one after the
 * other. It forgets all at `limit` objects, so it keeps none alive for long; what is to be known as long as an object
 * lives is `perObject`, which costs more to keep.
 */
export function lately<K extends object, T>(compute: (of: K) => T, limit = 1024): (of: K) => T {
  const known = new Map<K, { readonly value: T }>();
  return (of) => {
    const found = known.get(of);
    if (found) return found.value;
    const value = compute(of);
    if (known.size >= limit) known.clear();
    known.set(of, { value });
    return value;
  };
}
