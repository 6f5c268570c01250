import { finderOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

const spaced = finderOf(/(!?)\[([^[\]\n]{0,200})\]\(([^()<>\n"]{1,200}\s[^()<>\n"]{0,200}\.[a-z\d]{2,5})\)/giu, /\]\(/);

/** A picture or link whose destination has a blank in it, so that Markdown shows it as text. */
export const imageDestinationSpaces: DesignRule = {
  on: "design",
  id: "image-destination-spaces",
  group: "links",
  requires: "A destination with blanks stands in angle brackets.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const { range: all, match } of spaced(document)) {
        const [, bang, , path] = match;
        const range = { from: all.to - 1 - path!.length, to: all.to - 1 };
        yield {
          document: document.name,
          range,
          message: `${bang ? "This picture" : "This link"} is shown as text, since its destination "${path}" has a blank in it.`,
          element: path!,
          fixes: [
            { title: "Put the destination in angle brackets", safe: true, edits: [{ range, insert: `<${path}>` }] },
          ],
        };
      }
  },
};
