import type { Design, ReadDocument } from "@asbuilt/core/document/design";
import type { Element } from "@asbuilt/core/model/element";
import type { Kind } from "@asbuilt/core/model/kinds/vocabulary";
import { groupBy } from "@asbuilt/core/text/group-by";

/** What one chapter of a document states. */
export interface ChapterSummary {
  readonly title: string;
  readonly line: number;
  readonly chapters: readonly string[];
  readonly empty: boolean;
  /** By kind, in the order in which the kinds first occur. */
  readonly kinds: readonly { readonly kind: Kind; readonly elements: readonly Element[] }[];
}

/** A document by chapter: the sections that open one, or that are on the document's top level. */
export function summarise(design: Design, document: ReadDocument): ChapterSummary[] {
  const top = topLevel(document);
  const starts = document.sections.filter(
    (section) => section.level > 0 && (section.level <= top || section.context.opens.length > 0),
  );
  const owner = new Map<number, number>();
  let current = -1;
  let next = 0;
  for (const section of document.sections) {
    if (starts[next]?.index === section.index) current = next++;
    owner.set(section.index, current);
  }
  const own = [...design.model.elements.values()].filter(({ origin }) => origin.document === document.name);
  const elements = groupBy(own, ({ origin }) => owner.get(origin.section) ?? -1);
  return starts.map((section, i) => ({
    title: section.title,
    line: document.markdown.lines.lineAt(section.from),
    chapters: section.context.opens,
    empty: section.empty,
    kinds: byKind(elements.get(i) ?? []),
  }));
}

/** The level below the one heading that is the document's title, if there is one. */
function topLevel({ sections }: ReadDocument): number {
  const levels = sections.map(({ level }) => level).filter((level) => level > 0);
  const least = Math.min(...levels);
  return levels.filter((level) => level === least).length === 1 && levels.length > 1
    ? Math.min(...levels.filter((level) => level > least))
    : least;
}

const byKind = (elements: readonly Element[]): ChapterSummary["kinds"] =>
  [...groupBy(elements, ({ kind }) => kind)].map(([kind, found]) => ({ kind, elements: found }));

const words: Readonly<Partial<Record<Kind, readonly [string, string]>>> = {
  entity: ["entity", "entities"],
  index: ["index", "indexes"],
  "foreign-key": ["foreign key", "foreign keys"],
  node: ["unit of deployment", "units of deployment"],
  "error-code": ["error code", "error codes"],
  dependency: ["dependency", "dependencies"],
  target: ["target", "targets"],
  suite: ["test suite", "test suites"],
};

/** `1 entity`, `3 entities`. */
export const kindInWords = (kind: Kind, n: number): string => (words[kind] ?? [kind, `${kind}s`])[n === 1 ? 0 : 1];
