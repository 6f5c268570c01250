import type { Element } from "../model/element.ts";
import type { Design, ReadDocument } from "./design.ts";

/** In the published format an error has a name of its own; a status of HTTP that stands for one is a claim to verify alone. */
const isBareStatus = ({ kind, name }: Element): boolean => kind === "error-code" && /^\d{3}$/.test(name);

/** The reading of one document of a design as plain data in the published format: lines count from 1, offsets from 0. */
export function readingToJson(design: Design, document: ReadDocument): unknown {
  const { lines } = document.markdown;
  const mine = [...design.model.elements.values()].filter(
    (element) => element.origin.document === document.name && !isBareStatus(element),
  );
  return {
    format: 1,
    document: document.name,
    title: document.metadata.title,
    status: document.metadata.status,
    profile: document.profile,
    sections: document.sections
      .filter((section) => section.level > 0)
      .map((section) => ({
        line: lines.lineAt(section.from),
        level: section.level,
        heading: section.title,
        chapters: section.context.opens,
        subjects: section.context.subjects,
      })),
    elements: mine.map(({ id, kind, name, parent, state, facts, origin }) => ({
      id,
      kind,
      name,
      parent,
      state,
      facts,
      origin: { line: lines.lineAt(origin.range.from), ...origin.range },
    })),
    relations: design.model.relations
      .filter((relation) => relation.origin.document === document.name)
      .map(({ kind, from, to, label, origin }) => ({
        kind,
        from,
        to,
        ...(label ? { label } : {}),
        origin: { line: lines.lineAt(origin.range.from) },
      })),
    unread: document.unread.map(({ range, what, why }) => ({ line: lines.lineAt(range.from), what, why })),
    problems: [],
  };
}
