/** A value that is computed when it is first asked for: what most runs never look into costs no start. */
export function whenAsked<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}
