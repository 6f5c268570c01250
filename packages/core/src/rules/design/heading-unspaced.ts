import { proseWith } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";
import { matches } from "../../text/matches.ts";

const proseWithMarks = proseWith(/##/);

/** `##Security`: a heading without the blank after its marks, which Markdown shows as text. */
export const headingUnspaced: DesignRule = {
  on: "design",
  id: "heading-unspaced",
  group: "links",
  requires: "A blank stands between the marks of a heading and its words.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const { inline, place, isMarked } of proseWithMarks(document)) {
        for (const { index, 0: all, 1: marks } of matches(inline.text, /^(#{2,6})[^#\s].*$/gmu)) {
          const range = place(index, index + all.length);
          const before = document.markdown.text.slice(
            document.markdown.text.lastIndexOf("\n", range.from - 1) + 1,
            range.from,
          );
          if (isMarked(index, index + 1) || before.trim() !== "") continue;
          const at = range.from + marks!.length;
          yield {
            document: document.name,
            range,
            message: "This heading is shown as text, since no blank follows its marks.",
            element: all,
            fixes: [
              {
                title: "Put a blank after the marks",
                safe: true,
                edits: [{ range: { from: at, to: at }, insert: " " }],
              },
            ],
          };
        }
      }
  },
};
