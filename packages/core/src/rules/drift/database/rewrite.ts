import { documentNamed } from "../../query/document-text.ts";
import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Fix } from "../../../text/diagnostic.ts";

/** A mend that writes `to` for `from`, where `from` stands once behind a name on its line; none where that is not so. */
export function rewriteBehind(design: Design, { document, range }: Origin, from: string, to: string): Fix[] {
  const text = documentNamed(design, document)?.markdown.text;
  if (text === undefined || from === "" || from === to) return [];
  const end = text.indexOf("\n", range.to);
  const line = text.slice(range.to, end < 0 ? text.length : end);
  const at = line.indexOf(from);
  if (at < 0 || line.includes(from, at + 1)) return [];
  return [
    {
      title: `Write ${to} instead of ${from}`,
      safe: false,
      edits: [{ range: { from: range.to + at, to: range.to + at + from.length }, insert: to }],
    },
  ];
}

/** A mend that writes another name. */
export const renamed = ({ range }: Origin, from: string, to: string): Fix => ({
  title: `Write ${to} instead of ${from}`,
  safe: false,
  edits: [{ range, insert: to }],
});
