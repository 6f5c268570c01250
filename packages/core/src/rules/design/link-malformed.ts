import { finderOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

const reversed = finderOf(/\(([^()\n[\]]{1,120})\)\[((?:https?:\/\/|\.{1,2}\/)[^[\]\s]{1,300})\]/giu, /\)\[/);
const parted = finderOf(
  /\[([^[\]\n]{1,120})\][ \t]+\(((?:https?:\/\/|\.{1,2}\/)[^()\s]{1,300})\)/giu,
  /\][ \t]+\([h.]/i,
);

const faults = [
  [reversed, "its brackets are the wrong way round"],
  [parted, "a blank stands between its text and its destination"],
] as const;

/** A link with its brackets the wrong way round, or with a blank between its text and its destination. */
export const linkMalformed: DesignRule = {
  on: "design",
  id: "link-malformed",
  group: "links",
  requires: "A link is written as its text in square brackets and, right after it, its destination in round ones.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const [found, what] of faults)
        for (const { range, match } of found(document)) {
          const [, text, href] = match;
          yield {
            document: document.name,
            range,
            message: `This is no link, since ${what}.`,
            element: href!,
            fixes: [{ title: "Mend the link", safe: true, edits: [{ range, insert: `[${text}](${href})` }] }],
          };
        }
  },
};
