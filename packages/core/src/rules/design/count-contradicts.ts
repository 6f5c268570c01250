import type { Design } from "../../document/design.ts";
import { announcedCounts } from "../query/counts/announced.ts";
import { enumerationsTold } from "../query/enumerations-told.ts";
import { namedCounts } from "../query/counts/named.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A line that announces a number of things, above a list or table that holds another number of them. */
export const countContradicts: DesignRule = {
  on: "design",
  id: "count-contradicts",
  group: "consistency",
  requires: "A list holds as many things as the line above it announces.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const { document, section, announced, noun, range, held, holder, holderRange } of design.documents.flatMap(
      announcedCounts,
    )) {
      if (announced === held) continue;
      yield {
        document,
        range,
        message: `${announced} ${noun} are announced, and the ${holder} below holds ${held}.`,
        element: `count:${section.title}:${noun}`,
        related: [{ document, range: holderRange, message: `The ${holder} begins here.` }],
      };
    }
    yield* inSentences(design);
    for (const { document, count, noun, range, names } of namedCounts(design))
      if (count !== names.length)
        yield {
          document,
          range,
          message: `${count} ${noun} are announced, and ${names.length} are listed.`,
          element: `count:${names.join(",")}:${noun}`,
        };
  },
};

/** A sentence that announces a number of names and lists another number of them itself. */
function* inSentences(design: Design): Iterable<Finding> {
  for (const { document, members, announced, range } of enumerationsTold(design)) {
    if (!announced || announced.count === members.length) continue;
    yield {
      document,
      range: announced.range,
      message: `${announced.count} ${announced.noun} are announced, and ${members.length} are listed.`,
      element: `count:${members.join(",")}:${announced.noun}`,
      related: [{ document, range, message: "They are listed here." }],
    };
  }
}
