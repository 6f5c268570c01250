import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { uppermost, uppermostOf } from "@asbuilt/core/rules/query/uppermost";
import type { ChapterRow } from "../check/report.ts";
import type { Verified } from "./report.ts";

interface Group {
  readonly document: string;
  title: string;
  readonly claims: Claim[];
}

/** The chapters of a design in their order. */
export function byChapter({ design, claims }: Pick<Verified, "design" | "claims">): ChapterRow[] {
  const groups = new Map<string, Group>();
  for (const document of design.documents)
    for (const { index } of uppermost(document))
      groups.set(`${document.name}#${index}`, { document: document.name, title: "", claims: [] });
  for (const claim of claims) {
    const document = design.documents.find(({ name }) => name === claim.origin.document);
    const section = document?.sections[claim.origin.section];
    if (!document || !section) continue;
    const chapter = uppermostOf(section, document);
    const key = `${document.name}#${chapter.index}`;
    const group = groups.get(key) ?? { document: document.name, title: "", claims: [] };
    group.title = chapter.title || document.name;
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()].map(rowOf);
}

function rowOf({ document, title, claims }: Group): ChapterRow {
  const count = (...verdicts: readonly Claim["verdict"][]): number =>
    claims.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    document,
    title,
    claims: claims.length - count("undocumented"),
    confirmed: count("confirmed", "fulfilled", "accepted"),
    wrong: count("contradicted", "missing", "undocumented"),
    planned: count("planned"),
    "not checkable": count("uncheckable"),
  };
}
