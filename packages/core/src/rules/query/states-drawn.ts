import type { Design } from "../../document/design.ts";
import { drawingsOf, labelOf } from "./drawings.ts";
import type { ToldEnumeration } from "./enumerations-told.ts";
import { isSettledSection } from "./settled.ts";

/** A state as code would name it; what is written in words may be said of a member in others. */
const name = /^[A-Za-z][\w-]*$/;

/** The states that each diagram of states shows side by side, without those that are made of others. */
export function statesDrawn({ documents }: Design): ToldEnumeration[] {
  return documents.flatMap((document) =>
    drawingsOf(document).flatMap(({ drawing, at, place }) => {
      if (drawing.type !== "state" || !isSettledSection(at.section)) return [];
      const groups = new Set(drawing.nodes.map(({ group }) => group));
      const states = drawing.nodes.filter(({ shape, key }) => shape === "state" && !groups.has(key));
      if (groups.size > 1 || states.length < 2 || !states.every((state) => name.test(labelOf(state)))) return [];
      return [
        {
          document: document.name,
          range: place(states[0]!.range),
          members: states.map(labelOf),
          places: states.map(({ range }) => place(range)),
        },
      ];
    }),
  );
}
