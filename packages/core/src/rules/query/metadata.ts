import type { ReadDocument } from "../../document/design.ts";
import type { Range } from "../../text/range.ts";
import { matches } from "../../text/matches.ts";

/** A label and its value in the head of a document. */
export interface Stated {
  readonly label: string;
  readonly value: string;
  readonly range: Range;
}

/** How far into a document its head may reach. */
const headLength = 6_000;

/** Lines of the head that say one thing of the document: `**Status:** Draft`, `| Created | 2026-01-31 |`, `date: 2026-01-31`. */
export function headOf({ markdown, sections }: ReadDocument): Stated[] {
  const chapter = sections.find(
    ({ level, title, index }) => level >= 2 && index > 0 && !/^(?:document|status|meta|info)/i.test(title),
  );
  const text = markdown.text.slice(0, Math.min(headLength, chapter?.from ?? headLength));
  return [
    ...matches(
      text,
      /^(?:> ?)?(?:[-*] )?(?:\| ?)?[*_]{0,3}([\p{L}][\p{L} ]{1,24})[*_]{0,3}[ \t]{0,80}[:：|][*_]{0,3}[ \t]{0,80}([^\n|]{2,80})/gmu,
    ),
  ].map((match) => {
    const value = match[2]!.trim();
    const from = match.index + match[0].length - match[2]!.length + match[2]!.indexOf(value);
    return { label: match[1]!.trim().toLowerCase(), value, range: { from, to: from + value.length } };
  });
}
