import type { Verifier } from "./verifier.ts";
import { pathDrift } from "./path-drift.ts";

/** Every rule on drift. A new one is a file, its page, and a line here. */
export const verifiers: readonly Verifier[] = [pathDrift];
