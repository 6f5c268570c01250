import type { Profile } from "../context.ts";
import { arc42 } from "./arc42.ts";
import { kiro } from "./kiro.ts";
import type { Outline } from "./outline.ts";
import { tdd } from "./tdd.ts";

/** What completes a document of each habit. Requests for comments and plain documents follow no outline that all of their kind share. */
export const outlines: Readonly<Record<Profile, Outline>> = {
  tdd,
  kiro,
  arc42,
  rfc: { profile: "rfc", expected: [] },
  plain: { profile: "plain", expected: [] },
};
