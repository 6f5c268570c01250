import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { perBody } from "../../syntax/per-body.ts";
import { whenAsked } from "../../text/when-asked.ts";
import { also, at } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { specifies } from "../query/endpoints.ts";
import { documentNamed, linesAt } from "../query/document-text.ts";
import { groupBy } from "../query/ground.ts";
import { columnAt, type PlacedRow, rowAt } from "../query/tables.ts";
import { areOfTwoHosts, areOfTwoThings, areOutcomes, isAskedBehind } from "../query/told-apart.ts";
import type { Table } from "../../syntax/block.ts";
import { perObject } from "../../text/per-object.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One operation in two rows or items of a list, or under two headings: one of them was meant to be another. */
export const endpointListedTwice: DesignRule = {
  on: "design",
  id: "endpoint-listed-twice",
  group: "api",
  requires: "Every operation stands once in a list of operations.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const lists = ofKind(design.model, "endpoint").flatMap((endpoint) => {
      if (endpoint.statements.length < 2) return [];
      const entries = endpoint.statements.filter(
        (statement) =>
          (isEntry(statement) || isBullet(design, statement)) &&
          !isAnswer.test(statement.origin.place === "item" ? linesAt(design, statement.origin) : "") &&
          specifies(design, statement) &&
          !isOfUses(design, statement) &&
          !isAskedBehind(design, statement) &&
          !isAlias(design, statement),
      );
      return [...groupBy(entries, (statement) => listOf(design, statement)).entries()];
    });
    for (const [list, ofList] of groupBy(lists, ([list]) => list)) {
      // A list that has many operations again and again is one of cases: of tests, of calls with their answers.
      if (list.endsWith("row") && ofList.filter(([, entries]) => entries.length > 1).length >= leastForCases) continue;
      for (const [, lists] of ofList) {
        const first = lists[0]!;
        const isOfList = whenAsked(() => listFrom(design, first));
        for (const again of lists.slice(1)) {
          if (again.origin.place === "item" && !isOfList()(again)) continue;
          if (
            [areOutcomes, areOfTwoHosts, areOfTwoThings, areParts].some((tellApart) => tellApart(design, first, again))
          )
            continue;
          const same = first.name === again.name;
          yield {
            ...at(again),
            message: same
              ? `${again.name} is listed twice.`
              : `${again.name} and ${first.name} are one operation, for parameters are told apart by their place alone.`,
            related: [also(first, `${first.name} is listed here.`)],
          };
        }
      }
    }
  },
};

/** `POST /loans → 201`: what is answered in one case. */
const isAnswer = /\/\S*[`*]*\s*(?:→|⇒|->|=>|:|returns?)\s*[`*]*(?:HTTP\s)?[1-5]\d\d\b/;

const leastForCases = 3;

/** `Loan (POST /loans request)` and `Receipt (POST /loans response)`: headings on what is sent, and on what comes back. */
const areParts = (design: Design, ...both: readonly Statement[]): boolean => {
  const titles = both.map(({ origin }) => (origin.place === "heading" ? (sectionAt(design, origin)?.title ?? "") : ""));
  return (
    titles[0] !== titles[1] &&
    titles.some((title) => /\b(?:request|response|body|payload|schema|example)\b/i.test(title))
  );
};

/** An entry says what the operation is for; a path in a cell of another table does not. */
const isEntry = ({ origin, facts }: Statement<"endpoint">): boolean =>
  origin.place === "heading" || ((origin.place === "row" || origin.place === "item") && facts.summary !== undefined);

/** A table with several operations in one cell tells of what people do, and which operations that takes; one may tell of what each gives. */
const isOfUses = (design: Design, { origin }: Statement): boolean => {
  const placed = rowAt(design, origin);
  return placed !== undefined && (hasSeveralInOne(placed.view.table) || isOfGiven(placed, origin));
};

/** `Token | Issued by`: the title over the operation says what it does for the thing that the row is about. */
function isOfGiven(placed: PlacedRow, { range }: Statement["origin"]): boolean {
  const at = columnAt(placed, range);
  return (
    at > 0 &&
    (placed.view.roles[at] === "trigger" || /^\p{L}+ (?:by|via|from|through|in)$/u.test(placed.view.titles[at] ?? ""))
  );
}

/** A heading that says of an operation that it is another name of one, or stays for those who call it still. */
function isAlias(design: Design, { origin }: Statement): boolean {
  const title = origin.place === "heading" ? sectionAt(design, origin)?.title : undefined;
  return title !== undefined && /\b(?:alias|legacy|deprecated|obsolete)\b/i.test(title.replace(/\/\S+/g, ""));
}

const hasSeveralInOne = perObject(({ rows }: Table): boolean =>
  rows.some(({ cells }) =>
    cells.some(({ text }) => /\b[A-Z]{3,7}\s+\/\S+[^|]*[,;、\n]\W*[A-Z]{3,7}\s+\//.test(text.slice(0, 400))),
  ),
);

/** Fewer bullets than this show no list of operations. */
const leastBullets = 4;

/**
 * An item of a list of operations in which each has one item, but for this: steps and cases of one operation begin with it
 * again and again. What is asked of it may tell apart what stands behind a question mark.
 */
function isBullet(design: Design, { origin, name }: Statement<"endpoint">): boolean {
  const section = origin.place === "item" ? sectionAt(design, origin) : undefined;
  if (!section) return false;
  const operations = operationsOf(section.body);
  return operations !== null && !operations.some((operation) => operation.startsWith(`${name}?`));
}

/** The operations that the bullets of a section begin with, if all do, and all but one with another. */
const operationsOf = perBody(({ text }): readonly string[] | null => {
  const all = text.split("\n").filter((line) => /^[-*+]\s/.test(line));
  const operations = all.flatMap((line) => bullet.exec(line)?.[1] ?? []);
  return all.length >= leastBullets && operations.length === all.length && new Set(operations).size === all.length - 1
    ? operations
    : null;
});

const bullet = /^[-*+]\s+[`*]*([A-Z]{3,7}[`*]*\s+[`*]*\/[^\s`*]*)[`*]*\s+\S/;

/** Rows or items of one section are one list, and so are the headings below one heading. */
function listOf(design: Design, { origin }: Statement): string {
  const section = origin.place !== "heading" ? origin.section : sectionAt(design, origin)?.parent?.index;
  return `${origin.document}#${section}#${origin.place}`;
}

/** Tells of an item whether it begins with an operation and is of the same list of bullets as `first`: steps that are numbered may come twice. */
function listFrom(design: Design, { origin: first }: Statement): (again: Statement) => boolean {
  const lines = documentNamed(design, first.document)?.markdown.lines;
  if (!lines) return () => false;
  const from = lines.lineAt(first.range.from);
  if (!entry.test(lines.textOf(from))) return () => false;
  const depth = indentOf(lines.textOf(from));
  let end = from + 1;
  while (end <= lines.starts.length && item.test(lines.textOf(end)) && !isOut(lines.textOf(end), depth)) end++;
  return ({ origin: again }) => {
    const line = lines.lineAt(again.range.from);
    return line <= end && entry.test(lines.textOf(line));
  };
}

const indentOf = (line: string): number => line.search(/\S|$/);

/** A line further out than a list of operations begins another thing, which may have its own: a requirement, a step. */
const isOut = (line: string, depth: number): boolean => line.trim() !== "" && indentOf(line) < depth;

const entry = /^\s*[-*+]\s+[`*]*[A-Z]{3,7}[`*]*\s+[`*]*\//;
const item = /^\s*$|^\s*[-*+]\s|^\s{2,}\S/;
