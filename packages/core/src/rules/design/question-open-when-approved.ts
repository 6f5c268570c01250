import type { Status } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { also, at, quote } from "../query/at.ts";
import { isIn } from "../query/chapters.ts";
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
    for (const { name, metadata } of design.documents) {
      if (!metadata.status || !settled.has(metadata.status)) continue;
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
        message: `${subject} open, though the design is ${metadata.status}.`,
        related: more.map((question) => also(question, `${quote(question.name)} is open.`)),
      };
    }
  },
};
