import type { Design } from "../../document/design.ts";

/** The text of a document of the design; empty where none has the name. */
export const documentText = ({ documents }: Design, document: string): string =>
  documents.find(({ name }) => name === document)?.markdown.text ?? "";
