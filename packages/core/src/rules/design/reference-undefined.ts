import type { ReadDocument } from "../../document/design.ts";
import { definitionsOf, normalLabel } from "../../document/resolve/references.ts";
import { linksOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A link by a label that no line defines. */
export const referenceUndefined: DesignRule = {
  on: "design",
  id: "reference-undefined",
  group: "links",
  requires: "Every label that a link uses is defined in the document.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      const defined = definitionsOf(document);
      for (const kind of ["link", "image"] as const)
        for (const { span, range, text } of linksOf(document, kind)) {
          if (
            span.label === undefined ||
            defined.has(normalLabel(span.label)) ||
            isIndexing(document, range.from, text, span.label) ||
            areTags(text, span.label)
          )
            continue;
          yield {
            document: document.name,
            range,
            message: `No line defines the label "${span.label}", so this is shown as text.`,
            element: span.label,
          };
        }
    }
  },
};

/** `[DONE][SEEN by two]`: marks in capitals side by side. */
const areTags = (text: string, label: string): boolean =>
  /^\[?[A-Z][A-Z\d]{1,11}\]?$/.test(text.trim()) && /^[A-Z][A-Z\d]{1,11}\b/.test(label.trim());

/** `matrix[i][j]`, `[x][y]` of a grid, `[a-z][0-9]`: brackets of code rather than of a link. */
const isIndexing = ({ markdown }: ReadDocument, from: number, text: string, label: string): boolean =>
  /[\p{L}\p{N}_\])$]/u.test(markdown.text[from - 1] ?? " ") || !/\p{L}{3}/u.test(label) || !/\p{L}{2}/u.test(text);
