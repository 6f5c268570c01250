import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { numberOf } from "../../document/title.ts";
import type { TextEdit } from "../../text/edit.ts";
import { matches } from "../../text/matches.ts";
import type { Range } from "../../text/range.ts";
import { bareAnchor } from "./anchors.ts";
import { linksOf, titlePlace } from "./prose.ts";

/** A heading with the number it begins with. */
export interface Numbered {
  readonly section: ReadSection;
  readonly text: string;
  readonly parts: readonly number[];
}

/**
 * The edits by which each heading of a series, from the `first`-th on, follows the one before it, and by which the headings
 * below keep the numbers of those above them; up to one that goes on and `keeps` its number. `null` where a link or a sentence of the document leads to a heading that would change.
 */
export function renumbered(
  document: ReadDocument,
  series: readonly Numbered[],
  first: number,
  keeps: (one: Numbered) => boolean = () => true,
): TextEdit[] | null {
  const edits: TextEdit[] = [];
  const changed: ReadSection[] = [];
  let last = series[first - 1]!.parts;
  for (const one of series.slice(first)) {
    const next = [...last.slice(0, -1), last.at(-1)! + 1];
    const follows = one.parts.at(-1)! > last.at(-1)! && one.parts.slice(0, -1).join() === last.slice(0, -1).join();
    if (follows && keeps(one)) break;
    last = next;
    renumber(document, one.section, one.text, last.join("."), edits, changed);
  }
  const anchors = new Set(changed.map(({ title }) => bareAnchor(title)));
  const linked = [...linksOf(document, "link")].some(
    ({ href }) => href?.startsWith("#") && anchors.has(bareAnchor(href)),
  );
  const numbers = new Set(changed.map(({ title }) => numberOf(title)!.text));
  const told = matches(document.markdown.text, reference).some(([, number]) => numbers.has(number!));
  return linked || told ? null : edits;
}

/** `see section 7`, `§ 4.2`: words that name a heading by its number. */
const reference = /(?:§\s?|\b(?:sections?|sec\.|chapters?|abschnitt|kapitel)\s)(\d{1,3}(?:\.\d{1,3}){0,5})/gi;

/** Changes the number of a heading, and those of the headings below that begin with it. */
function renumber(
  document: ReadDocument,
  section: ReadSection,
  from: string,
  to: string,
  edits: TextEdit[],
  changed: ReadSection[],
): void {
  const number = numberOf(section.title);
  if (!number || (number.text !== from && !number.text.startsWith(`${from}.`))) return;
  const place = numberPlace(document.markdown.text, { section, ...number });
  edits.push({ range: { from: place.from, to: place.from + from.length }, insert: to });
  changed.push(section);
  for (const { index } of section.children) renumber(document, document.sections[index]!, from, to, edits, changed);
}

/** Where the number of a heading stands. */
export function numberPlace(source: string, { section, text }: Numbered): Range {
  const { from, to } = titlePlace(section);
  const at = source.slice(from, to).indexOf(text);
  return at < 0 ? { from, to } : { from: from + at, to: from + at + text.length };
}
