import type { ReadDocument } from "@asbuilt/core/document/design";
import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { Section } from "@asbuilt/core/syntax/section";
import type { ChapterRow } from "../check/report.ts";
import type { Verified } from "./report.ts";

/** The chapters of a design in their order. A chapter is what stands under one of the uppermost headings below the title. */
export function byChapter({ design, claims }: Pick<Verified, "design" | "claims">): ChapterRow[] {
  const groups = new Map<string, { title: string; claims: Claim[] }>();
  for (const document of design.documents)
    for (const { index } of chaptersOf(document)) groups.set(`${document.name}#${index}`, { title: "", claims: [] });
  for (const claim of claims) {
    const document = design.documents.find(({ name }) => name === claim.origin.document);
    const section = document?.sections[claim.origin.section];
    if (!document || !section) continue;
    const chapter = chapterOf(section, document);
    const key = `${document.name}#${chapter.index}`;
    const group = groups.get(key) ?? { title: "", claims: [] };
    group.title = chapter.title || document.name;
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ title, claims: mine }) => rowOf(title, mine));
}

function rowOf(title: string, claims: readonly Claim[]): ChapterRow {
  const count = (...verdicts: readonly Claim["verdict"][]): number =>
    claims.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    title,
    claims: claims.length - count("undocumented"),
    confirmed: count("confirmed", "fulfilled", "accepted"),
    wrong: count("contradicted", "missing", "undocumented"),
    planned: count("planned"),
    "not checkable": count("uncheckable"),
  };
}

/** The level of the headings that part a document: that of its title only where several stand on it. */
function levelOf({ sections }: ReadDocument): number {
  const levels = sections.map(({ level }) => level).filter((level) => level > 0);
  const top = Math.min(...levels, 6);
  return levels.filter((level) => level === top).length > 1
    ? top
    : Math.min(...levels.filter((level) => level > top), 6);
}

const chaptersOf = (document: ReadDocument): readonly Section[] => {
  const level = levelOf(document);
  return document.sections.filter((section) => section.level <= level);
};

function chapterOf(section: Section, document: ReadDocument): Section {
  const level = levelOf(document);
  let at = section;
  while (at.level > level && at.parent) at = at.parent;
  return at;
}
