import type { ReadDocument } from "../../document/design.ts";

/** Whether a document is the form to be filled in itself: it says so, or has no name of its own yet. */
export const isTemplate = ({ name, sections }: ReadDocument): boolean =>
  isCalledTemplate({ name }) ||
  sections
    .filter(({ level }) => level > 0)
    .slice(0, 1)
    .some(({ title }) => /\btemplate\b|^\W*(?:title|name|untitled)\W*$|^\s*[[<{].*[\]>}]\s*$/i.test(title));

/** Whether the file of a document says that it is a form. */
export const isCalledTemplate = ({ name }: Pick<ReadDocument, "name">): boolean =>
  /template|skeleton|boilerplate/i.test(name.slice(name.lastIndexOf("/") + 1));
