import { toldBy } from "../../compare/quantities/words.ts";
import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { matches } from "../../text/matches.ts";
import type { Range } from "../../text/range.ts";
import { type AmountAt, amountsIn } from "./quantities/amounts-in.ts";
import { groupBy } from "./ground.ts";
import { type Prose, proseWith } from "./prose.ts";
import { isPassing } from "./settled.ts";
import { cellPlace, tablesOf } from "./tables.ts";

/** A number that one place promises, under a label or as a share of something. */
export interface Promised {
  /** `Q1`, `99 %`. */
  readonly label: string;
  readonly amount: AmountAt;
  readonly shown: string;
  readonly document: string;
  readonly section: ReadSection;
  readonly range: Range;
  /** What the words beside it speak of. */
  readonly things: ReadonlySet<string>;
}

/** `P95`: a statistic, which each of many things has. */
const percentile = /^P(?:50|75|9\d|99\d)$/;

/** `Q1: p95 stays below 300 ms`, `| Q1 Fast ingest | below 300 ms |`: what begins with a letter and a number. */
const labelled = /^[^\p{L}\p{N}]*([A-Z]{1,4}-?\d{1,3})(?![\w.%-])[\s:.)–—-]*/u;

/** `99 % of orders within 5 seconds` */
const share =
  /(\d{1,2}(?:\.\d{1,3})?)\s?%\s[^.;:\n|]{0,60}?\b(?:within|in (?:under|less than)|below|under)\s+(\d[\d.,]*\s?[a-z]{1,12})/giu;

const proseWithNumbers = proseWith(/\d/);

/** The promises of a design that have a label of a series, or are a share within a time. */
export function promisesOf(design: Design): Promised[] {
  const labelled = design.documents
    .flatMap((document) => [...inTables(document), ...inItems(document)])
    .filter(({ label }) => !percentile.test(label));
  const series = groupBy(labelled, ({ label }) => label.replace(/\d+$/, ""));
  // `S3` and `EC2` are names: a series counts on.
  const counted = labelled.filter(
    ({ label }) => new Set(series.get(label.replace(/\d+$/, ""))!.map((one) => one.label)).size > 1,
  );
  return [...counted, ...design.documents.flatMap(sharesIn)];
}

function inTables(document: ReadDocument): Promised[] {
  return tablesOf(document).flatMap(({ section, view }) =>
    isPassing(section)
      ? []
      : view.table.rows.flatMap(({ cells: [lead, ...cells] }) => {
          const label = labelled.exec(lead?.text ?? "")?.[1];
          const told = label ? cells.flatMap((cell) => oneOf(cell.text).map((amount) => ({ cell, amount }))) : [];
          const [only] = told;
          if (!label || !only || told.length > 1) return [];
          const { cell, amount } = only;
          return [promised(label, amount, cell.text, document, section, cellPlace(section, cell, amount))];
        }),
  );
}

function inItems(document: ReadDocument): Promised[] {
  return [...proseWithNumbers(document)].flatMap(({ section, inline: { text }, place }) => {
    const match = text.length <= 1_000 && !isPassing(section) ? labelled.exec(text) : null;
    if (!match) return [];
    const amounts = oneOf(text.slice(match[0].length));
    return amounts.map((amount) => {
      const from = match[0].length + amount.from;
      const at = { ...amount, from, to: match[0].length + amount.to };
      return promised(match[1]!, at, text, document, section, place(at.from, at.to));
    });
  });
}

/** The one amount with a unit that a text tells; none where it tells several, of which each may be another. */
const oneOf = (text: string): AmountAt[] => {
  const amounts = amountsIn(text.slice(0, 500)).filter(({ dimension }) => dimension !== null && dimension !== "count");
  return amounts.length === 1 ? amounts : [];
};

function sharesIn(document: ReadDocument): Promised[] {
  return [...proseWithNumbers(document)].flatMap((prose: Prose) => {
    const { section, inline, place } = prose;
    if (inline.text.length > 2_000 || isPassing(section) || !inline.text.includes("%")) return [];
    return matches(inline.text, share).flatMap((match) => {
      const [amount] = amountsIn(match[2]!);
      if (!amount || amount.dimension !== "time") return [];
      const to = match.index + match[0].length;
      const before = /[^.;:\n|]{0,80}$/.exec(inline.text.slice(0, match.index))![0];
      const words = `${before} ${match[0]}`.replace(/\d\S*|\b(?:within|under|below|less)\b/g, " ");
      return [
        {
          ...promised(`${match[1]} %`, amount, match[2]!, document, section, place(to - match[2]!.length, to)),
          shown: match[2]!,
          things: toldBy(words).things,
        },
      ];
    });
  });
}

const promised = (
  label: string,
  amount: AmountAt,
  text: string,
  { name }: ReadDocument,
  section: ReadSection,
  range: Range,
): Promised => ({
  label,
  amount,
  shown: text.slice(amount.from, amount.to),
  document: name,
  section,
  range,
  things: new Set(),
});
