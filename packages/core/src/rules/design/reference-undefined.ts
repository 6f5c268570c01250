import type { ReadDocument } from "../../document/design.ts";
import { blocksOf } from "../../syntax/walk.ts";
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
            defined.has(normal(span.label)) ||
            isIndexing(document, range.from, text, span.label)
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

function definitionsOf({ sections }: ReadDocument): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { body } of sections)
    for (const block of blocksOf(body.blocks)) if (block.kind === "definition") labels.add(normal(block.label));
  return labels;
}

const normal = (label: string): string => label.toLowerCase().replace(/\s+/g, " ").trim();

/** `matrix[i][j]`, `[x][y]` of a grid, `[a-z][0-9]`: brackets of code rather than of a link. */
const isIndexing = ({ markdown }: ReadDocument, from: number, text: string, label: string): boolean =>
  /[\p{L}\p{N}_\])$]/u.test(markdown.text[from - 1] ?? " ") || !/\p{L}{3}/u.test(label) || !/\p{L}{2}/u.test(text);
