import { perObject } from "../text/per-object.ts";
import type { Body } from "./section.ts";

/**
 * A function of a section's body that is computed once for each body. Bodies that an edit did not touch, and equal bodies
 * of several documents, are one object, so what is known of them is known at once.
 */
export const perBody = <T>(compute: (body: Body) => T): ((body: Body) => T) => perObject(compute);
