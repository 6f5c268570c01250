import type { Design } from "../../../document/design.ts";
import type { Statement } from "../../../model/element.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { foundAs, type Found, type Reality } from "../reality.ts";
import { plain } from "./messages.ts";

/** Of so many errors of one section the words have to be those of the code, and of so many times more than of others. */
const enough = 3;
const share = 4;

/**
 * Errors whose words are others than those that the code makes them with, by their claims. A design tells of an error as it likes;
 * only where it gives nearly all errors of a section in the words of the code are others wrong.
 */
export const inOtherWords = perObject((design: Design) =>
  perObject((reality: Reality): ReadonlyMap<ElementClaim<"error-code">, Answer> => {
    const told = claimsOf(design, "error-code").flatMap((claim) => {
      const made = messagesOf(foundAs(reality, claim.id) as readonly Found<"error-code">[]);
      return made.length === 0 || claim.state === "planned"
        ? []
        : claim.statements.flatMap((statement) => (statement.facts.meaning ? [{ claim, statement, made }] : []));
    });
    const answers = new Map<ElementClaim<"error-code">, Answer>();
    for (const [, rows] of groupBy(told, ({ statement: { origin } }) => `${origin.document}#${origin.section}`)) {
      const other = rows.filter(({ statement, made }) => !made.some(({ text }) => plain(text) === wordsOf(statement)));
      const same = rows.length - other.length;
      if (same < enough || same < other.length * share) continue;
      for (const { claim, statement, made } of other) answers.set(claim, differs(claim, statement, made[0]!));
    }
    return answers;
  }),
);

const wordsOf = ({ facts }: Statement<"error-code">): string => plain(facts.meaning!);

interface Made {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  readonly survey: Found<"error-code">["survey"];
}

/** The words that code makes an error with; none where it is made with several. */
function messagesOf(codes: readonly Found<"error-code">[]): readonly Made[] {
  const made = codes.flatMap(({ element, survey }) =>
    /^\d+$/.test(element.name) ? [] : (element.facts.messages ?? []).map((message) => ({ ...message, survey })),
  );
  return new Set(made.map(({ text }) => plain(text))).size === 1 ? made.slice(0, 1) : [];
}

function differs(claim: ElementClaim<"error-code">, { origin, facts }: Statement<"error-code">, made: Made): Answer {
  const place = { path: made.path, line: made.line };
  return contradicted(
    { ...claim, origin },
    made.survey,
    [{ fact: "message", expected: facts.meaning!, actual: made.text, evidence: [place] }],
    {
      message: `${claim.name} says "${facts.meaning}" in the design, "${made.text}" in ${placeOf(place)}.`,
      because: ["The other errors beside it are told in the words of the code."],
    },
  );
}
