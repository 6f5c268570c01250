import { hasRole } from "../../document/shapes/table-view.ts";
import { ofKind } from "../../model/model.ts";
import { at, quote } from "../query/at.ts";
import { saying } from "../query/statements.ts";
import { rowAt, wordsUnder } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

const open =
  /^\P{L}*(?:open|pending|unresolved|unanswered|offen|ouverte?|en attente|abiert[oa]|pendiente|abert[oa]|pendente|apert[oa]|in sospeso|открыт\p{L}*|未解决|待定|未決|未解決|미해결)\P{L}*$/iu;

/** A row that gives an answer and still says that the question is open. */
export const questionAnsweredButOpen: DesignRule = {
  on: "design",
  id: "question-answered-but-open",
  group: "risks",
  requires: "A question that has an answer is not marked as open.",
  severity: "hint",
  *check(design): Iterable<Finding> {
    for (const question of ofKind(design.model, "question")) {
      const row = rowAt(design, question.origin);
      if (!row || !hasRole(row.view, "answer", "decision") || !open.test(wordsUnder(row, "status"))) continue;
      if (saying(question, "answer").length === 0) continue;
      yield { ...at(question), message: `The question ${quote(question.name)} has an answer, and is marked as open.` };
    }
  },
};
