import type { Origin } from "../../model/element.ts";
import type { Design, ReadDocument } from "../../document/design.ts";
import { perObject } from "../../text/per-object.ts";

export const documentNamed = (design: Design, name: string): ReadDocument | undefined => byName(design).get(name);

const byName = perObject(({ documents }: Design) => new Map(documents.map((document) => [document.name, document])));

/** The text of a document of the design; empty where none has the name. */
export const documentText = (design: Design, document: string): string =>
  documentNamed(design, document)?.markdown.text ?? "";

/** The line of a document in which something stands; of what goes over several, all of them. */
export function linesAt(design: Design, { document, range }: Origin): string {
  const text = documentText(design, document);
  const end = text.indexOf("\n", range.to);
  return text.slice(text.lastIndexOf("\n", range.from) + 1, end < 0 ? undefined : end);
}
