import type { Design, ReadDocument } from "../../document/design.ts";
import type { Cell } from "../../syntax/block.ts";
import type { Range } from "../../text/range.ts";
import { proseWith } from "./prose.ts";
import { isSettledSection } from "./settled.ts";
import { cellPlace, tablesOf } from "./tables.ts";

/** One place's word on what a setting is where nobody sets it. */
export interface DefaultStatement {
  /** The name of the setting as code has it: `PAYMENT_TIMEOUT_MS`, `jwt.access-token-ttl`, `maxRetries`. */
  readonly name: string;
  readonly value: string;
  readonly document: string;
  readonly range: Range;
  readonly list: string;
}

/** Names that only code has: of several words, none of them parted by a blank. */
const setting =
  /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[a-z][\w]*(?:[.-][\w]+)+|[a-z]+(?:[A-Z][a-z\d]+)+|[a-z]+(?:_[a-z\d]+)+|--[a-z][\w-]+)$/;

/** Every place that states the default of a named setting: columns of defaults and words in sentences. */
export const defaultsOf = (design: Design): DefaultStatement[] =>
  design.documents.flatMap((document) =>
    [...defaultsInTables(document), ...defaultsInProse(document)].toSorted((a, b) => a.range.from - b.range.from),
  );

function defaultsInTables(document: ReadDocument): DefaultStatement[] {
  return tablesOf(document).flatMap(({ section, view }) => {
    const column = view.roles.indexOf("default");
    // A table of columns or fields is one of a data model, where two entities may have a member of one name.
    if (
      column < 1 ||
      !isSettledSection(section) ||
      isOfData(view.roles) ||
      /dev|prod|stag|test/i.test(view.titles.join(" "))
    )
      return [];
    return view.table.rows.flatMap(({ cells }) => {
      const name = cells[0]?.text.trim() ?? "";
      const cell = cells[column];
      const value = cell && valueOf(cell);
      if (!setting.test(name) || !value) return [];
      return [
        {
          name,
          value,
          document: document.name,
          range: cellPlace(section, cell),
          list: `${section.index}#${view.table.range.from}`,
        },
      ];
    });
  });
}

const isOfData = (roles: readonly (string | null)[]): boolean =>
  roles.some(
    (role) => role === "column" || role === "nullable" || role === "key" || role === "path" || role === "method",
  );

/** A number with or without unit, or a word such as `true`; what is longer is a remark. */
const valueOf = ({ text }: Cell): string | null => {
  const plain = text.trim().replace(/^["'`]|["'`]$/g, "");
  return /^(?:-?\d[\d_,.]*\s?[a-z%]{0,8}|true|false|on|off|enabled|disabled)$/i.test(plain) ? plain : null;
};

/** `PORT_RANGE` (default 3000), `maxRetries` defaults to 5. */
const said =
  /^\s*(?:[,(]?\s*(?:which\s+|it\s+)?(?:(?:is|has|with)\s+)?(?:a\s+|by\s+)?default(?:s\s+to|\s+is|\s+of)?\s*[:=]?\s*)[`"]?(-?\d[\d_,.]*\d|\d|true|false)(\s?(?:ms|s|min|h|seconds?|minutes?|hours?|days?|MB|KB|kB|%))?(?![\w.,-]*\w)/i;

const proseOnDefaults = proseWith(/default/i);

function defaultsInProse(document: ReadDocument): DefaultStatement[] {
  const found: DefaultStatement[] = [];
  for (const { section, inline, place } of proseOnDefaults(document)) {
    if (inline.text.length > 4000 || !isSettledSection(section)) continue;
    for (const span of inline.spans) {
      const name = inline.text.slice(span.from, span.to);
      if (span.kind !== "code" || !setting.test(name)) continue;
      const match = said.exec(inline.text.slice(span.to, span.to + 60));
      if (!match) continue;
      const value = `${match[1]!}${match[2] ?? ""}`;
      const to = span.to + match[0].length;
      found.push({
        name,
        value,
        document: document.name,
        range: place(to - value.length, to),
        list: `${section.index}#prose`,
      });
    }
  }
  return found;
}
