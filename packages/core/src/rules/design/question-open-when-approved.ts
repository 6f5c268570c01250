import type { ReadDocument, Status } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { also, at, quote } from "../query/at.ts";
import { within } from "../../document/context.ts";
import { isIn } from "../query/chapters.ts";
import { blocksText } from "../query/section-text.ts";
import { saying, stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** What a design is once nobody decides on it any more. */
const settled: ReadonlySet<Status> = new Set<Status>(["approved", "implemented"]);

/** Questions without an answer in a design that is agreed or built, in one finding, for they are settled in one sitting. */
export const questionOpenWhenApproved: DesignRule = {
  on: "design",
  id: "question-open-when-approved",
  group: "risks",
  requires: "A design that is approved or implemented leaves no question open.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const document of design.documents) {
      const { name, metadata } = document;
      if (!metadata.status || !settled.has(metadata.status) || settlesThem(document)) continue;
      const open = ofKind(design.model, "question").filter(
        (question) =>
          question.origin.document === name &&
          question.state !== "planned" &&
          stands(question) &&
          isIn(design, question.origin, "open-questions") &&
          saying(question, "answer").length === 0,
      );
      const [first, ...more] = open;
      if (!first) continue;
      const subject = more.length === 0 ? `The question ${quote(first.name)} is` : `${open.length} questions are`;
      yield {
        ...at(first),
        // A request for comments that is agreed keeps in its last chapter what is to be found out while building.
        ...(document.profile === "rfc" && metadata.status === "approved" ? { severity: "hint" as const } : {}),
        message: `${subject} open, though the design is ${metadata.status}.`,
        related: more.map((question) => also(question, `${quote(question.name)} is open.`)),
      };
    }
  },
};

/** Whether a section behind the questions tells what came of them: then which of them it leaves open is told there. */
function settlesThem({ sections }: ReadDocument): boolean {
  const asked = sections.findIndex(({ context }) => within(context, "open-questions"));
  return sections
    .slice(asked + 1)
    .some(
      (section) =>
        !within(section.context, "open-questions") &&
        outcome.test(section.title) &&
        /\bquestions?\b/i.test(blocksText(section)),
    );
}

const outcome =
  /\b(?:outcomes?|postscript|post-?mortem|resolutions?|resolved|decided|decisions?|retrospective|epilogue|addendum|aftermath|results?|answers?)\b/i;
