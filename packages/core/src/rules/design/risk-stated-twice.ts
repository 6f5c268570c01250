import { also, at, quote } from "../query/at.ts";
import type { Design } from "../../document/design.ts";
import { normalTitle } from "../../document/title.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { statedAgain } from "../query/again.ts";
import { sectionAt } from "../query/chapters.ts";
import { documentText } from "../query/document-text.ts";
import { groupBy } from "../query/ground.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The same risk in two places: its level and its mitigation are soon changed in one of them only. */
export const riskStatedTwice: DesignRule = {
  on: "design",
  id: "risk-stated-twice",
  group: "risks",
  requires: "Every risk stands in one place.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const pairs = statedAgain(
      ofKind(design.model, "risk").filter((risk) => risk.statements.every((told) => isSettled(design, told))),
    );
    const lists = groupBy(pairs, (pair) => listsOf(design, pair));
    for (const pair of pairs) {
      // A list that goes through the risks of another once more says more of each on purpose.
      if (lists.get(listsOf(design, pair))!.length >= leastForReview) continue;
      const { again, first } = pair;
      if (areOfTwoChoices(design, pair) || goOnOtherwise(design, pair)) continue;
      yield {
        ...at(again),
        message: `Risk ${quote(again.name)} is stated twice.`,
        related: [also(first, "It is stated here first.")],
      };
    }
  },
};

const leastForReview = 3;

/** The two lists that a pair stands in: rows and items below one heading, headings below one chapter. */
const listsOf = (design: Design, { again, first }: Pair): string =>
  [again, first]
    .map(({ origin }) => {
      const section = sectionAt(design, origin);
      return `${origin.document}#${(origin.place === "heading" ? section?.parent : section)?.index}`;
    })
    .join(" ");

/**
 * Whether both are bare remarks in two lists, or stand under headings of the same words below others: the drawbacks of one
 * choice, and those of the next.
 */
function areOfTwoChoices(design: Design, { again, first }: Pair): boolean {
  const [mine, theirs] = [again, first].map(({ origin }) => sectionAt(design, origin));
  if (!mine || !theirs || mine === theirs) return false;
  if ([again, first].every(({ origin, facts }) => origin.place === "item" && Object.keys(facts).length === 0))
    return true;
  return mine.parent !== theirs.parent && wordsOf(mine.title) === wordsOf(theirs.title);
}

/** The words of a title, without anchors set in it. */
const wordsOf = (title: string): string => normalTitle(title.replace(/<[^<>]*>/g, ""));

/** Whether both are first sentences, and the next sentence of each is its own: `The room is fixed. Nobody may move.` */
function goOnOtherwise(design: Design, { again, first }: Pair): boolean {
  const [more, before] = [again, first].map(
    ({ origin: { document, range } }) =>
      /^\.\s+(\p{Lu}[^.]*)/u.exec(documentText(design, document).slice(range.to, range.to + 300))?.[1],
  );
  return more !== undefined && before !== undefined && more !== before;
}

interface Pair {
  readonly again: Risk;
  readonly first: Risk;
}

type Risk = Element<"risk">;
