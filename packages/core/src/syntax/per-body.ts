import type { Body } from "./section.ts";

/**
 * A function of a section's body that is computed once for each body. Bodies that an edit did not touch, and equal bodies
 * of several documents, are one object, so what is known of them is known at once.
 */
export function perBody<T>(compute: (body: Body) => T): (body: Body) => T {
  const known = new WeakMap<Body, { readonly value: T }>();
  return (body) => {
    const found = known.get(body);
    if (found) return found.value;
    const value = compute(body);
    known.set(body, { value });
    return value;
  };
}
