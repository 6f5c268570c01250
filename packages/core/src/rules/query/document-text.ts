import type { Origin } from "../../model/element.ts";
import type { Design } from "../../document/design.ts";

/** The text of a document of the design; empty where none has the name. */
export const documentText = ({ documents }: Design, document: string): string =>
  documents.find(({ name }) => name === document)?.markdown.text ?? "";

/** The line of a document in which something stands; of what goes over several, all of them. */
export function linesAt(design: Design, { document, range }: Origin): string {
  const text = documentText(design, document);
  const end = text.indexOf("\n", range.to);
  return text.slice(text.lastIndexOf("\n", range.from) + 1, end < 0 ? undefined : end);
}
