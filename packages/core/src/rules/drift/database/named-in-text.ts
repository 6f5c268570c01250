import { within } from "../../../document/context.ts";
import type { Design, ReadDocument } from "../../../document/design.ts";
import type { ElementId } from "../../../model/element.ts";
import { normalTitle } from "../../../document/title.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { perObject } from "../../../text/per-object.ts";
import { proseOf } from "../../query/prose.ts";
import { claimsOf } from "../claims.ts";

/**
 * Whether the text names a table or column, in code or in bold type, where it tells of data, though no reader makes a claim of it. What is listed as a
 * column of another table, `besides`, is not meant.
 */
export const isNamedInText = (design: Design, name: string, besides?: ElementId): boolean =>
  design.documents.some((document) =>
    (namesMarked(document).get(canonicalName(name)) ?? []).some(
      (at) => besides === undefined || (columnsAt(design).get(`${document.name}#${at}`) ?? besides) === besides,
    ),
  );

/**
 * Whether a heading is that of a table, though what stands below it lists no columns: "bookmarks", "2.3 `bookmarks` table", "bookmarks -
 * what is kept"; or it has a line of its own, in a list or with a number that Markdown takes for words.
 */
export const isHeaded = (design: Design, name: string): boolean =>
  design.documents.some(
    (document) => namesInHeadings(document).has(canonicalName(name)) || namesOnLines(document).has(canonicalName(name)),
  );

const namesOnLines = perObject(
  ({ markdown }: ReadDocument): ReadonlySet<string> =>
    new Set(
      [...matches(markdown.text, /^[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+`?([A-Za-z_]\w{1,62})`?[ \t]*$/gm)].map(
        ([, name]) => canonicalName(name!),
      ),
    ),
);

const namesInHeadings = perObject(
  ({ sections }: ReadDocument): ReadonlySet<string> =>
    new Set(
      sections
        .filter(({ level, title }) => level > 1 && title.length <= 120)
        .flatMap(({ title }) => {
          const bare = normalTitle(title).replace(/^(?:tables?|collections?)\s*:?\s+|\s+(?:tables?|collections?)$/, "");
          const [first = ""] = bare.split(/\s[-–—]\s|[:：(（]/);
          // A title loses its marks of stress, and with them the strokes of `order_lines`.
          const asInCode = title.matchAll(/`([\w.]{2,60})`|(?<![\w`])([a-z][a-z\d]*(?:_[a-z\d]+)+)(?![\w`])/gi);
          return [bare, first.trim(), ...[...asInCode].map(([, inCode, parted]) => (inCode ?? parted)!)];
        })
        .map(canonicalName),
    ),
);

/** The places of names in code and in bold type, by the names. */
const namesMarked = perObject((document: ReadDocument): ReadonlyMap<string, readonly number[]> => {
  const names = new Map<string, number[]>();
  for (const { section, inline } of proseOf(document))
    if (within(section.context, "database-design", "data-model"))
      for (const { kind, from, to } of inline.spans)
        if ((kind === "code" || kind === "strong") && to - from < 100) {
          const name = canonicalName(inline.text.slice(from, to));
          const places = names.get(name) ?? [];
          names.set(name, places);
          places.push(section.from + sourceRange(inline, from, to).from);
        }
  return names;
});

/** The tables of which columns are told, by the places of their names. */
const columnsAt = perObject(
  (design: Design): ReadonlyMap<string, ElementId> =>
    new Map(
      claimsOf(design, "column").flatMap(({ parent, statements }) =>
        parent === null
          ? []
          : statements.map(({ origin: { document, range } }) => [`${document}#${range.from}`, parent] as const),
      ),
    ),
);
