import type { Claim } from "@asbuilt/core/rules/drift/claim";
import { groupBy } from "@asbuilt/core/rules/query/ground";
import type { ChapterRow } from "../check/report.ts";
import { claimed, countsOf, type Verified } from "./report.ts";

/** The chapters of a design in their order, with how their claims stand. */
export const byChapter = ({ outlines, claims }: Pick<Verified, "outlines" | "claims">): ChapterRow[] =>
  outlines.flatMap(({ document, chapters, chapterOf }) => {
    const own = claims.filter(({ origin }) => origin.document === document);
    const groups = groupBy(own, ({ origin }) => String(chapterOf[origin.section]));
    return chapters.map(([section, title]) => rowOf(document, title, groups.get(String(section)) ?? []));
  });

function rowOf(document: string, title: string, claims: readonly Claim[]): ChapterRow {
  const counts = countsOf(claims);
  return {
    document,
    title,
    claims: claimed(claims),
    confirmed: counts.confirmed + counts.fulfilled + counts.accepted,
    wrong: counts.contradicted + counts.missing,
    undocumented: counts.undocumented,
    planned: counts.planned,
    "not checkable": counts.uncheckable,
  };
}
