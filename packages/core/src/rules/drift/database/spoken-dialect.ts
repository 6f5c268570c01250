import type { Design } from "../../../document/design.ts";
import type { BuiltElement } from "../../../model/built.ts";
import type { ElementId, Origin } from "../../../model/element.ts";
import { dialectNamed } from "../../../survey/database/dialect.ts";
import type { Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { sectionAt } from "../../query/chapters.ts";
import { claimsOf } from "../claims.ts";
import { akin, dialectMarked } from "./compare-types.ts";
import { documentNamed, documentText } from "../../query/document-text.ts";

// A design of a second store, such as an adapter for SQLite, describes the same tables once more. Its own words say so: the comment or
// the heading above a table, or the title of the document.

/** The one dialect that the nearest words about a table name; `null` where they name none, or several. */
export function dialectSpokenOf(design: Design, table: ElementId): string | null {
  const origin = design.model.elements.get(table)?.origin;
  if (!origin) return null;
  for (const words of [commentAbove(design, origin), ...titlesAbove(design, origin)]) {
    const named = new Set(words.match(/[A-Za-z][A-Za-z\d]+/g)?.flatMap((word) => dialectNamed(word) ?? []));
    if (named.size > 0) return named.size === 1 ? [...named][0]! : null;
  }
  return ofDocuments(design).has(table) ? "mongodb" : null;
}

/** The tables with a column of a type that MongoDB alone has. */
const ofDocuments = perObject(
  (design: Design): ReadonlySet<ElementId> =>
    new Set(
      claimsOf(design, "column").flatMap(({ facts, parent }) =>
        parent !== null && /^ObjectId\b/i.test(facts.type?.raw ?? "") ? [parent] : [],
      ),
    ),
);

/** The comment that stands right above a line of code. */
function commentAbove(design: Design, { document, range, place }: Origin): string {
  if (place !== "code") return "";
  const text = documentText(design, document);
  const before = text
    .slice(Math.max(0, range.from - 300), range.from)
    .split("\n")
    .slice(0, -1);
  const comments: string[] = [];
  for (const line of before.toReversed()) {
    if (!/^\s*(?:--|#|\/\/)/.test(line)) break;
    comments.push(line);
  }
  return comments.join(" ");
}

/** The titles above a place, the nearest first, and last that of the document. */
const titlesAbove = (design: Design, origin: Origin): readonly string[] => [
  ...(sectionAt(design, origin)?.context.path.toReversed() ?? []),
  documentNamed(design, origin.document)?.metadata.title ?? "",
];

/** The dialect of a source by its name, or by the types that only one has. */
const dialectOf = perObject((survey: Survey): { readonly dialect: string | undefined } => ({
  dialect:
    survey.dialect ??
    dialectMarked(
      survey.elements.flatMap((element) =>
        element.kind === "column" ? ((element as BuiltElement<"column">).facts.type?.raw ?? []) : [],
      ),
    ),
}));

/** Whether a source is surely made for another dialect than the one that a design speaks of. */
export function isOfOther(spoken: string | null, survey: Survey): boolean {
  // A script of SQL that gives no dialect away is none of MongoDB all the same.
  const dialect = dialectOf(survey).dialect ?? (survey.source === "sql-migrations" ? "sql" : undefined);
  if (dialect === "sql") return spoken === "mongodb";
  return spoken !== null && dialect !== undefined && !akin(spoken, dialect);
}
