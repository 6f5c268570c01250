import type { Design, ReadDocument } from "../../document/design.ts";
import { perObject } from "../../text/per-object.ts";
import type { Claimed } from "./claim.ts";

/** The claims that the documents of a design make in words, each where it is told first. */
export const firstById = <C extends Claimed>(
  toldIn: (document: ReadDocument) => Iterable<C>,
): ((design: Design) => readonly C[]) =>
  perObject((design: Design): readonly C[] => {
    const found = new Map<string, C>();
    for (const document of design.documents)
      for (const claim of toldIn(document)) if (!found.has(claim.id)) found.set(claim.id, claim);
    return [...found.values()];
  });
