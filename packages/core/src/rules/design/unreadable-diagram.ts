import { nearest } from "../../text/nearest.ts";
import { contains, type Range } from "../../text/range.ts";
import { fencesOf } from "../query/fences.ts";
import type { DesignRule, Finding } from "../rule.ts";

const types = ["flowchart", "graph", "sequenceDiagram", "classDiagram", "stateDiagram-v2", "erDiagram", "C4Context"];

/** Lines of a diagram whose language is Mermaid and that Mermaid's grammar does not hold. */
export const unreadableDiagram: DesignRule = {
  on: "design",
  id: "unreadable-diagram",
  group: "architecture",
  requires: "Every Mermaid diagram can be read to its last line.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      const fences = fencesOf(document).filter(({ fence }) => fence.language === "mermaid" || fence.language === "mmd");
      for (const fence of fences) {
        // What is said of the whole is no fault of a line: it may draw what nobody looks for.
        const problems = document.unread.filter(({ range }) => isLineOf(fence.range, range));
        const [problem] = problems;
        if (!problem) continue;
        const others = problems.length - 1;
        const word = /^[\w-]+/.exec(document.markdown.text.slice(problem.range.from, problem.range.to))?.[0] ?? "";
        const meant = problem.what === "diagram" && !types.includes(word) ? nearest(word, types) : null;
        yield {
          document: document.name,
          range: problem.range,
          message: `This ${problem.what} cannot be read: ${problem.why}${meant ? `; is "${meant}" meant?` : "."}${more(others)}`,
          element: `${fence.section.title}:${problem.what}`,
        };
      }
    }
  },
};

const more = (others: number): string =>
  others === 0 ? "" : ` ${others === 1 ? "One more place" : `${others} more places`} in this diagram cannot be read.`;

const isLineOf = (fence: Range, range: Range): boolean =>
  contains(fence, range) && (fence.from !== range.from || fence.to !== range.to);
