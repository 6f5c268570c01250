import type { Unread } from "../change-facts.ts";

/** A call of a migration that changes what only a run would tell. */
export const computedCall = (name: string, line: number): Unread => ({
  line,
  why: `calls ${name} with what it computes, which cannot be read without running it.`,
});
